package org.ticketdistribution.assignment;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ticketdistribution.model.Category;
import org.ticketdistribution.model.GeoPoint;
import org.ticketdistribution.model.Skill;
import org.ticketdistribution.model.TicketLanguage;

/** Builds inputs: a test names only what matters to it. */
public final class Given {

    public static final GeoPoint ASTANA = new GeoPoint(51.1694, 71.4491);
    public static final GeoPoint ALMATY = new GeoPoint(43.2389, 76.8897);
    public static final GeoPoint KARAGANDA = new GeoPoint(49.8047, 73.1094);
    public static final GeoPoint KOKSHETAU = new GeoPoint(53.2833, 69.3833);

    private Given() {}

    public static Office office(long id, String name, @Nullable GeoPoint point) {
        return new Office(id, name, point);
    }

    /** A specialist without skills, with no load and no limit. */
    public static Manager manager(long id) {
        return new Manager(id);
    }

    /** An ordinary Russian ticket of priority 5 from Karaganda. */
    public static Ticket ticket(long id) {
        return new Ticket(id);
    }

    public static World world(List<Office> offices, Manager... managers) {
        return new World(
                offices, Arrays.stream(managers).map(Manager::candidate).toList());
    }

    public static final class Manager {
        private final long id;
        private long officeId = 1;
        private boolean chief;
        private final Set<Skill> skills = EnumSet.noneOf(Skill.class);
        private int load;
        private boolean available = true;
        private @Nullable Integer maxLoad;

        private Manager(long id) {
            this.id = id;
        }

        public Manager in(long office) {
            officeId = office;
            return this;
        }

        public Manager chief() {
            chief = true;
            return this;
        }

        public Manager with(Skill... known) {
            skills.addAll(List.of(known));
            return this;
        }

        public Manager load(int tickets) {
            load = tickets;
            return this;
        }

        public Manager limit(@Nullable Integer tickets) {
            maxLoad = tickets;
            return this;
        }

        public Manager away() {
            available = false;
            return this;
        }

        public Candidate candidate() {
            return new Candidate(id, "Менеджер " + id, officeId, chief, skills, load, available, maxLoad);
        }
    }

    public static final class Ticket {
        private final long id;
        private @Nullable GeoPoint point = KARAGANDA;
        private @Nullable String country;
        private @Nullable String segment = "Mass";
        private Category category = Category.CONSULTATION;
        private TicketLanguage language = TicketLanguage.RU;
        private int priority = 5;
        private boolean released;

        private Ticket(long id) {
            this.id = id;
        }

        public Ticket at(@Nullable GeoPoint where) {
            point = where;
            return this;
        }

        public Ticket from(@Nullable String where) {
            country = where;
            return this;
        }

        public Ticket segment(@Nullable String name) {
            segment = name;
            return this;
        }

        public Ticket vip() {
            return segment("VIP");
        }

        public Ticket dataChange() {
            return about(Category.DATA_CHANGE);
        }

        public Ticket about(Category what) {
            category = what;
            return this;
        }

        public Ticket in(TicketLanguage spoken) {
            language = spoken;
            return this;
        }

        public Ticket priority(int urgency) {
            priority = urgency;
            return this;
        }

        public Ticket released() {
            released = true;
            return this;
        }

        public OpenTicket open() {
            return new OpenTicket(id, point, country, segment, category, language, priority, released);
        }
    }
}
