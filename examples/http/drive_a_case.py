"""Lleva un caso urgente por HTTP, desde nada, contra `mecanismo serve`. Sólo usa la biblioteca estándar.

    python3 examples/http/drive_a_case.py http://127.0.0.1:8012/
"""

import json
import sys
import urllib.error
import urllib.request

JSON, LINES = "application/json", "application/x-ndjson"
CASE = "EXP-2016-031"

# Lo que se sabe de cada acto. `refs` y `actor` llevan claves y seudónimos, nunca nombres.
ACTS = [
    ("application.received", "2016-03-18T22:40:00-06:00", "BP",
     {"form": "phone", "filedBy": "self", "receivedBy": "URCRR", "requestsUrgent": True,
      "declaresImminentDanger": True,
      "contents": {"identification": True, "facts": True, "place": True, "activity": True,
                   "urgencyReasons": True}}),
    ("intake.first-contact", "2016-03-18T22:45:00-06:00", "URCRR",
     {"channel": "phone", "with": "beneficiary"}),
    ("preliminary.assessed", "2016-03-18T23:00:00-06:00", "URCRR",
     {"imminent": True, "high": True, "doubt": False,
      "factors": {"threatCycles": True, "continuity": True, "temporalProximity": True,
                  "irreparability": True},
      "reasonsRef": "doc-riesgo"}),
    ("procedure.determined", "2016-03-18T23:05:00-06:00", "URCRR-T",
     {"track": "extraordinary", "protocolRef": "PROT-2013-01", "decidedBy": "URCRR-T"}),
    ("immediate-study.started", "2016-03-18T23:10:00-06:00", "URCRR", {}),
]

# No se puede retirar una medida que nadie ordenó: el servicio dice por qué no procede.
UNLAWFUL = ("measure.terminated", "2016-03-18T23:20:00-06:00", "SE", {})


class Mecanismo:
    """Un cliente: una dirección y nada más, porque el servicio no guarda nada."""

    def __init__(self, url):
        self.url = url.rstrip("/")

    def post(self, path, body, kind=JSON):
        data = body.encode() if isinstance(body, str) else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data, {"Content-Type": kind})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as refused:
            problem = json.load(refused)
            sys.exit(f"{problem['code']}: {problem['title']} {problem['detail']}")


def event(number, act):
    kind, at, organ, data = act
    refs = {"case": CASE, "measure": "M-1"} if kind.startswith("measure.") else {"case": CASE}
    return {"id": f"e-{number}", "type": kind, "occurredAt": at, "actor": {"organ": organ},
            "refs": refs, "data": data}


def main(url):
    mecanismo = Mecanismo(url)
    case, log = None, []
    for number, act in enumerate([*ACTS, UNLAWFUL], start=1):
        sent = event(number, act)
        # La primera vez no hay caso que enviar: el evento lo abre.
        step = mecanismo.post("/v1/step", {"event": sent, **({"case": case} if case else {})})
        print(f"{sent['type']}: {step['outcome']}")
        if step["outcome"] != "applied":
            for line in (step["refusal"]["message"], *step["refusal"]["remedies"]):
                print(f"  {line}")
            continue
        # Primero el registro, después el caso: lo que no está en el registro no ocurrió.
        log.append(sent)
        case = step["case"]
        for duty in step["opened"]:
            print(f"  empieza un plazo: {duty['rule']} ({duty['responsible']}) {duty.get('due', '')}")

    as_of = "2016-03-19T02:00:00-06:00"
    steps = mecanismo.post(f"/v1/next?asOf={as_of}", {"case": case})
    print(f"\nAl {as_of} se debe:")
    for owed in steps["owed"]:
        print(f"  {owed['status']}: {owed['title']['es']} ({owed['responsible']}) {owed.get('due', '')}")

    header = {"log": "mecanismo", "version": 1, "completeThrough": as_of}
    lines = "\n".join(json.dumps(line) for line in [header, *log])
    report = mecanismo.post("/v1/audit", lines, LINES)
    print(f"\nRevisión de {report['summary']['events']} eventos:")
    for finding in report["findings"]:
        if finding["verdict"] in ("violation", "warning"):
            print(f"  {finding['verdict']}: {finding['message']['es']}")
    print(f"  reglas {report['hashes']['rules'][:19]}…")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Falta la dirección del servicio: la que imprime `mecanismo serve`.")
    main(sys.argv[1])
