#!/usr/bin/env python3
"""Comprueba si un sistema cumple el contrato de @mecanismo/protocol.

Uso:
  python3 check.py [opciones] ORDEN [ARGUMENTO...]

Corre la ORDEN una vez, le escribe un vector JSON por línea en su entrada estándar y espera una
respuesta JSON por línea en su salida estándar, en cualquier orden:

  entra  {"id": "terms/hours/001", "kind": "term", "input": {...}}
  sale   {"id": "terms/hours/001", "answer": {...}}
  sale   {"id": "...", "unsupported": true}      si el sistema no hace eso

Salida: 0, pasa todo lo que se pidió; 1, algo falla o no está hecho; 2, uso incorrecto, o la orden
no se pudo correr. Sólo necesita Python 3.8 y los archivos de esta carpeta.
"""
import argparse
import json
import subprocess
import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

KIT = Path(__file__).resolve().parent
PASSED, FAILED, UNSUPPORTED = "pasan", "fallan", "sin hacer"


def main():
    options = arguments()
    manifest = json.loads((KIT / "manifest.json").read_text(encoding="utf-8"))
    vectors = list(chosen(manifest, options))
    if not vectors:
        return refuse("Ningún vector es de ese nivel o de ese tipo.")
    if options.requests:
        for _, vector in vectors:
            print(json.dumps(request_of(vector)))
        return 0
    if not options.command:
        return refuse("Falta la orden que se va a comprobar; --help dice cómo se usa.")
    try:
        answers, strays = answered(options, [request_of(vector) for _, vector in vectors])
    except FileNotFoundError:
        return refuse("La orden no se encontró.")
    except subprocess.TimeoutExpired:
        return refuse("La orden no terminó a tiempo; --timeout le da más.")
    except OSError as error:
        return refuse(f"La orden no se pudo correr: {error.strerror}")
    results = [
        (level, vector, *judged(vector, answers.get(vector["id"]), manifest["compare"]))
        for level, vector in vectors
    ]
    report(manifest, results, strays, options.show)
    return 0 if all(outcome == PASSED for _, _, outcome, _ in results) and not strays else 1


class Options(argparse.ArgumentParser):
    def error(self, message):
        sys.exit(refuse("Uso incorrecto; --help dice cómo se usa."))


def arguments():
    parser = Options(
        usage=argparse.SUPPRESS,
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    options = parser.add_argument_group("opciones")
    options.add_argument("-h", "--help", action="help", help="muestra esta ayuda")
    options.add_argument("--level", action="append", metavar="L1", help="sólo este nivel; se puede repetir")
    options.add_argument("--kind", action="append", metavar="TIPO", help="sólo este tipo; se puede repetir")
    options.add_argument("--show", type=int, default=10, metavar="N", help="cuántas diferencias se muestran")
    options.add_argument("--timeout", type=float, default=600, metavar="S", help="segundos que se espera")
    options.add_argument("--requests", action="store_true", help="sólo escribe lo que se pregunta")
    parser.add_argument("command", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    return parser.parse_args()


def chosen(manifest, options):
    """Los vectores que se piden, cada uno con su nivel."""
    for entry in manifest["vectors"]:
        if options.level and entry["level"] not in options.level:
            continue
        if options.kind and entry["kind"] not in options.kind:
            continue
        with open(KIT / entry["file"], encoding="utf-8", newline="\n") as lines:
            for line in lines:
                yield entry["level"], json.loads(line)


def request_of(vector):
    given = dict(vector["input"])
    if "logFile" in vector:
        given["log"] = (KIT / vector["logFile"]).read_bytes().decode("utf-8")
    return {"id": vector["id"], "kind": vector["kind"], "input": given}


def answered(options, requests):
    """Las respuestas por su id, y las líneas que no son ninguna respuesta."""
    sent = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        options.command,
        input=sent.encode("utf-8"),
        stdout=subprocess.PIPE,
        timeout=options.timeout,
        check=False,
    )
    asked = {request["id"] for request in requests}
    answers, strays = {}, []
    for number, line in enumerate(done.stdout.decode("utf-8", "replace").splitlines(), 1):
        if line.strip() == "":
            continue
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            strays.append(f"la línea {number} de la salida no es JSON")
            continue
        name = said.get("id") if isinstance(said, dict) else None
        if not isinstance(name, str) or name not in asked or name in answers:
            strays.append(f"la línea {number} de la salida no responde a ningún vector, o repite uno")
            continue
        answers[name] = said
    if done.returncode != 0:
        strays.append(f"la orden terminó con el código {done.returncode}")
    return answers, strays


def judged(vector, said, compare):
    if said is None:
        return FAILED, "sin respuesta"
    if said.get("unsupported") is True:
        return UNSUPPORTED, None
    if "answer" not in said:
        return FAILED, "la respuesta no tiene `answer`"
    fault = difference(vector["expected"], said["answer"], compare[vector["kind"]], "")
    return (PASSED, None) if fault is None else (FAILED, fault)


def difference(expected, actual, template, path):
    """La primera diferencia en lo que la plantilla compara; una clave que falta es como null."""
    if template == "=":
        return None if same(expected, actual) else told(path, expected, actual)
    if template == "instant":
        return None if moment(expected) == moment(actual) else told(path, expected, actual)
    if expected is None or actual is None:
        return None if expected is actual else told(path, expected, actual)
    if isinstance(template, list):
        return list_difference(expected, actual, template, path)
    if not isinstance(actual, dict):
        return told(path, expected, actual)
    for key, part in template.items():
        fault = difference(expected.get(key), actual.get(key), part, f"{path}.{key}".lstrip("."))
        if fault is not None:
            return fault
    return None


def list_difference(expected, actual, template, path):
    if not isinstance(actual, list):
        return told(path, expected, actual)
    if len(expected) != len(actual):
        return f"{path}: se esperaban {len(expected)} elementos y son {len(actual)}"
    if len(template) == 1:
        pairs = enumerate(zip(expected, actual))
        faults = (difference(one, other, template[0], f"{path}[{at}]") for at, (one, other) in pairs)
        return next((fault for fault in faults if fault is not None), None)
    left = list(actual)
    for item in expected:
        match = next((at for at, other in enumerate(left) if not difference(item, other, template[0], "")), None)
        if match is None:
            return f"{path}: falta {shown(item)}"
        del left[match]
    return None


def same(one, other):
    """Igualdad de JSON: true no es 1, y una clave que falta es como null."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return all(same(one.get(key), other.get(key)) for key in {*one, *other})
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return one == other


def moment(value):
    """Un instante sin su desfase; lo demás, como está."""
    if not isinstance(value, str) or "T" not in value:
        return value
    try:
        instant = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return value
    return instant.timestamp() if instant.tzinfo else value


def told(path, expected, actual):
    return f"{path or 'la respuesta'}: se esperaba {shown(expected)} y es {shown(actual)}"


def shown(value):
    text = "(nada)" if value is None else json.dumps(value, ensure_ascii=True)
    return text if len(text) <= 160 else text[:159] + "…"


def report(manifest, results, strays, limit):
    faults = [(vector, fault) for _, vector, outcome, fault in results if outcome == FAILED]
    for vector, fault in faults[:limit]:
        title = f" ({vector['title']})" if "title" in vector else ""
        print(f"FALLA {vector['id']}{title}\n      {fault}")
    if len(faults) > limit:
        print(f"… y {len(faults) - limit} más; --show N muestra más")
    for stray in strays[:limit]:
        print(f"AVISO {stray}")
    if faults or strays:
        print()
    print(f"{'Nivel':<6} {'Qué comprueba':<34} {'pasan':>6} {'fallan':>7} {'sin hacer':>10}  resultado")
    for level in manifest["levels"]:
        counts = Counter(outcome for name, _, outcome, _ in results if name == level["level"])
        if not counts:
            continue
        reached = counts[FAILED] == counts[UNSUPPORTED] == 0
        print(
            f"{level['level']:<6} {level['title']['es']:<34} {counts[PASSED]:>6}"
            f" {counts[FAILED]:>7} {counts[UNSUPPORTED]:>10}  {'cumple' if reached else 'no cumple'}"
        )


def refuse(message):
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
        sys.stderr.reconfigure(encoding="utf-8")
    try:
        sys.exit(main())
    except BrokenPipeError:
        sys.exit(1)
