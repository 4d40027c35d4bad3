#!/usr/bin/env python3
"""Every type's name is one type's: two of one name in one namespace are linked as one, whichever it is.

    python3 tests/structure/type_names.py SRC      status 1, and the places, when a name is given twice

Types in unnamed namespaces and inside others do not count.
"""
import collections
import pathlib
import re
import sys

BEGIN = re.compile(r"(?:template <[^>]*> )?(?:class|struct|enum class|union) ([A-Z]\w*)(?: final)?(?: : [^{;]*)? \{")


def types(path):
    unnamed = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line == "namespace {":
            unnamed = True
        elif line == "}  // namespace":
            unnamed = False
        elif not unnamed and (found := BEGIN.match(line)):
            yield found[1], f"{path}:{number}"


def main():
    places = collections.defaultdict(list)
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
        if path.suffix in (".h", ".cpp"):
            for name, place in types(path):
                places[name].append(place)
    if len(places) < 100:
        sys.exit(f"{sys.argv[1]}: only {len(places)} types found; is it the folder of the sources?")
    twice = {name: where for name, where in places.items() if len(where) > 1}
    for name, where in sorted(twice.items()):
        print(f"{name}: {', '.join(where)}")
    print(f"{len(places)} types, {len(twice)} names given twice")
    sys.exit(1 if twice else 0)


if __name__ == "__main__":
    main()
