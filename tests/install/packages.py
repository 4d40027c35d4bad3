#!/usr/bin/env python3
"""The Debian packages that `cpack -G DEB` makes hold what they should, and what is in them works.

    tests/install/packages.py BUILD
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROGRAM = ["usr/bin/decalque", "usr/share/decalque/rulesets/en/names.yaml", "usr/share/decalque/dictionaries/en/tagger.model",
           "usr/share/man/man1/decalque.1", "usr/share/man/man1/decalque-rules-new.1", "usr/share/doc/decalque/copyright",
           "usr/share/bash-completion/completions/decalque", "usr/share/zsh/vendor-completions/_decalque",
           "usr/share/fish/vendor_completions.d/decalque.fish"]
LIBRARY = ["usr/include/decalque/decalque.h", "usr/lib/libdecalque.a", "usr/lib/cmake/decalque/decalque-config.cmake",
           "usr/lib/pkgconfig/decalque.pc"]


def run(*command):
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, encoding="utf8").stdout


def files_of(package):
    return {line.split(maxsplit=5)[5].removeprefix("./") for line in run("dpkg-deb", "-c", package).splitlines()}


def depends_of(package):
    return {need.split()[0] for need in run("dpkg-deb", "-f", package, "Depends").split(", ")}


def main():
    if not shutil.which("dpkg-deb") or not shutil.which("dpkg-shlibdeps"):
        print("dpkg-deb and dpkg-shlibdeps are not installed: packages are not tested")
        sys.exit(77)
    with tempfile.TemporaryDirectory(prefix="decalque-packages-") as name:
        folder = pathlib.Path(name)
        run("cpack", "-G", "DEB", "--config", pathlib.Path(sys.argv[1]).resolve() / "CPackConfig.cmake", "-B", folder)
        [program] = folder.glob("decalque_*.deb")
        [library] = folder.glob("libdecalque-dev_*.deb")

        files, more = files_of(program), files_of(library)
        assert not set(PROGRAM) - files, set(PROGRAM) - files
        assert not set(LIBRARY) - more, set(LIBRARY) - more
        both = {path for path in files & more if not path.endswith("/")}
        assert not both, f"in both packages: {both}"
        assert not [path for path in files | more if "generate" in path], "what makes dictionaries is in a package"

        needs = depends_of(program)
        assert {"hunspell-en-us", "hunspell-en-gb", "libc6", "libstdc++6"} <= needs and any(
            need.startswith("libicu") for need in needs), needs
        assert {"decalque", "libicu-dev", "libhunspell-dev"} <= depends_of(library)

        run("dpkg-deb", "-x", program, folder / "root")
        fixed = subprocess.run([folder / "root/usr/bin/decalque", "fix"], input="The the talks are over.\n", text=True,
                               capture_output=True, check=True, env={"PATH": os.environ["PATH"], "HOME": name}).stdout
        assert fixed == "The talks are over.\n", fixed


main()
