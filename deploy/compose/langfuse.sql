-- Langfuse keeps its own tables apart from the service's.
create database langfuse;
