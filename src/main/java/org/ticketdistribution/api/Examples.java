package org.ticketdistribution.api;

/** Examples for the documentation of the API: the worked example of docs/rules.md, as it is sent. */
final class Examples {

    /** The ticket as everybody sends it: without the closing brace, so that the decision can follow. */
    private static final String OPEN_TICKET = """
            {
              "id": 501,
              "client_guid": "3f6c1c1e-0a52-4c5e-9d0b-6a1f5f1e7a01",
              "gender": "Женский",
              "birth_date": "1988-04-17",
              "description": "Аты-жөнім өзгерді, құжаттарымды жаңартыңызшы.",
              "attachment_key": null,
              "attachment_url": null,
              "segment": "VIP",
              "country": "Казахстан",
              "region": "Карагандинская",
              "city": "Темиртау",
              "street": null,
              "house": null,
              "latitude": 50.0549,
              "longitude": 72.9646,
              "precision": "city",
              "created_at": "2026-11-22T09:30:00Z",
              "version": "1-901.1-7",
              "ai_analysis": {
                "id": 901,
                "category": "Смена данных",
                "sentiment": "Нейтральный",
                "priority": 8,
                "language": "KZ",
                "summary": "Клиент просит обновить данные после смены имени. Рекомендация: запросить новый документ.",
                "source": "local",
                "model": null,
                "confidence": 0.71,
                "needs_review": false
              },
              "assignment": {
                "id": 7,
                "manager_id": 22,
                "manager_name": "Данияр Т.",
                "business_unit_id": 2,
                "business_unit_name": "Астана",
                "assigned_at": "2026-11-22T09:30:04Z",
                "reason": "Ближайший офис — Караганда, 29,7 км. Подходящих менеджеров нет: \
            Караганда (нет навыка VIP — 1, не главный специалист — 1). Передано в офис Астана, 192,2 км. \
            Двое с наименьшей нагрузкой — Данияр Т. (3) и Гульнар С. (4): первое обращение пары, \
            нагрузка ниже — Данияр Т., нагрузка 3 → 4.",
                "source": "routing",
                "assigned_by": null,
                "overrides": []
              },
              "unassigned_reason": null""";

    static final String TICKET = OPEN_TICKET + """
            ,
              "decision": {
                "rules_version": "1",
                "policy": {"hubs": ["Астана", "Алматы"], "quarantine_spam": false},
                "world": "9f2c4b7de01a6c583b0d7e64a1f8c25907be3d41c6a9f0825d7e13b4a0c86f92",
                "input": {"ticket_id": 501, "latitude": 50.0549, "longitude": 72.9646, "country": "Казахстан",
                          "segment": "VIP", "category": "Смена данных", "language": "KZ", "priority": 8},
                "origin": "local",
                "home": {"office_id": 3, "office_name": "Караганда", "distance_km": 29.708, "hub_turn": null},
                "visits": [
                  {"office_id": 3, "office_name": "Караганда", "distance_from_home_km": 0.0, "managers": 2,
                   "refused": {"vip_skill": 1, "chief_specialist": 1, "language_skill": 0, "available": 0,
                               "below_load_limit": 0},
                   "at_limit": [], "eligible": []},
                  {"office_id": 2, "office_name": "Астана", "distance_from_home_km": 192.159, "managers": 3,
                   "refused": {"vip_skill": 0, "chief_specialist": 1, "language_skill": 0, "available": 0,
                               "below_load_limit": 0},
                   "at_limit": [],
                   "eligible": [{"manager_id": 22, "manager_name": "Данияр Т.", "load": 3},
                                {"manager_id": 21, "manager_name": "Гульнар С.", "load": 4}]}
                ],
                "choice": {"manager_id": 22, "manager_name": "Данияр Т.", "load_before": 3, "load_after": 4,
                           "reason": "first_deal_lower_load",
                           "pair": {"office_id": 2, "low_manager_id": 21, "high_manager_id": 22, "sequence": 1,
                                    "previous_manager_id": null}},
                "unassigned_reason": null,
                "emptied_by": null
              }
            }""";

    static final String UPLOADED = """
            {
              "run_id": 12,
              "tickets_loaded": 1,
              "tickets_analyzed": 1,
              "tickets_assigned": 1,
              "errors": [
                "intake, tickets.csv line 3 column «GUID клиента»: \
            row skipped: «12» is not a GUID; write 32 hexadecimal digits as 8-4-4-4-12"
              ],
              "issues": [{
                "stage": "intake",
                "severity": "error",
                "code": "intake.bad_guid",
                "subject": "",
                "detail": "row skipped: «12» is not a GUID; write 32 hexadecimal digits as 8-4-4-4-12",
                "file": "tickets.csv",
                "line": 3,
                "column": "GUID клиента"
              }],
              "tickets": [""" + OPEN_TICKET + """
            }],
              "tickets_total": 1
            }""";

    static final String COLUMN_MISSING = """
            {
              "type": "about:blank",
              "title": "Bad Request",
              "status": 400,
              "detail": "nothing was loaded, because a file cannot be used; mend it and send all files again",
              "errors": [{
                "stage": "intake",
                "severity": "error",
                "code": "intake.missing_column",
                "subject": "",
                "detail": "the required column «Адрес» (also «address») is missing; the header has «Офис»; add the column",
                "file": "business_units.csv",
                "line": 1,
                "column": "Адрес"
              }]
            }""";

    static final String PART_MISSING = """
            {
              "type": "about:blank",
              "title": "Bad Request",
              "status": 400,
              "detail": "missing part: managers_csv; send each CSV file as a file part of that name, \
            or tickets alone with stored=true"
            }""";

    static final String RULE_BROKEN = """
            {
              "type": "about:blank",
              "title": "Conflict",
              "status": 409,
              "detail": "manager 21 may not take ticket 501: нет навыка VIP, не главный специалист; \
            choose another one, or send override=true to assign it all the same",
              "errors": [{
                "stage": "assignment",
                "severity": "error",
                "code": "assignment.vip_skill",
                "subject": "",
                "detail": "нет навыка VIP",
                "file": null,
                "line": null,
                "column": null
              }, {
                "stage": "assignment",
                "severity": "error",
                "code": "assignment.chief_specialist",
                "subject": "",
                "detail": "не главный специалист",
                "file": null,
                "line": null,
                "column": null
              }]
            }""";

    static final String STATS = """
            {
              "total_tickets": 4,
              "assigned_tickets": 3,
              "unassigned_tickets": 1,
              "analyzed_tickets": 4,
              "needs_review": 1,
              "avg_priority": 4.75,
              "categories": {"Консультация": 3, "Смена данных": 1},
              "sentiments": {"Нейтральный": 3, "Негативный": 1},
              "languages": {"RU": 2, "KZ": 1, "ENG": 1},
              "offices": {"Астана": 2, "Алматы": 1},
              "segments": {"Mass": 3, "VIP": 1},
              "unassigned_reasons": {"nobody_eligible": 1}
            }""";

    static final String CHART = """
            {
              "title": "Число обращений по городам и категориям",
              "chart_type": "stacked_bar",
              "data_2d": {
                "labels": ["Алматы", "Астана"],
                "series": [
                  {"name": "Жалоба", "values": [2, 0]},
                  {"name": "Консультация", "values": [0, 1]}
                ]
              },
              "group_by": "city",
              "breakdown_by": "category",
              "measure": "count",
              "filters": [],
              "from": null,
              "to": null,
              "top": null,
              "sort": "-value",
              "understood": "Число обращений по городам и категориям; столбцами с накоплением.",
              "ignored": [],
              "guesses": [],
              "doubt": false,
              "source": "local",
              "language": "ru",
              "groups_total": 2,
              "without_value": 0
            }""";

    static final String NO_QUESTION = """
            {
              "type": "about:blank",
              "title": "Bad Request",
              "status": 400,
              "detail": "query is missing; send a question, or group_by for a chart in its own terms"
            }""";

    static final String NOT_UNDERSTOOD = """
            {
              "type": "about:blank",
              "title": "Unprocessable Content",
              "status": 422,
              "detail": "Это не об обращениях: «погода».",
              "reason": "world",
              "examples": [
                "Покажи распределение типов обращений по городам",
                "Топ 5 офисов по жалобам за последние 30 дней",
                "Доля негативных обращений по офисам"
              ]
            }""";

    private Examples() {}
}
