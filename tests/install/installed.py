#!/usr/bin/env python3
"""What `cmake --install` puts somewhere works there, and anywhere else it is moved to.

    tests/install/installed.py BUILD

installs the build folder into a temporary one, moves that, and uses what is there as its users would: the program, and
the library from a project outside. Nothing of it may lead back to the source tree.
"""
import os
import pathlib
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

SOURCE = pathlib.Path(__file__).resolve().parents[2]


class Installed:
    """An installed and moved decalque, in a folder with a home of its own."""

    def __init__(self, build, folder):
        self.build, self.folder = build, folder
        self.run("cmake", "--install", build, "--prefix", folder / "first")
        self.prefix = folder / "moved"
        (folder / "first").rename(self.prefix)
        self.program = self.prefix / "bin/decalque"

    def run(self, *command, status=0, text="", **environment):
        """Its output; fails when it exits with another status."""
        ran = subprocess.run([str(word) for word in command], input=text, capture_output=True, text=True, encoding="utf8",
                             cwd=self.folder, env={"PATH": os.environ["PATH"], "HOME": str(self.folder), **environment})
        assert ran.returncode == status, f"{command}: {ran.returncode}\n{ran.stdout}{ran.stderr}"
        return ran.stdout if status == 0 else ran.stderr


class Shell:
    """A shell at a terminal, with the installed program in its path."""

    def __init__(self, installed, *command):
        (installed.folder / "script.txt").write_text("A.")
        child, self.terminal = pty.fork()
        if child == 0:
            os.chdir(installed.folder)
            os.execvpe(command[0], command, {"PATH": f"{installed.prefix}/bin:{os.environ['PATH']}", "TERM": "dumb",
                                             "HOME": str(installed.folder)})

    def says(self, keys, wanted, seconds=60):
        """Types, and waits until this is shown."""
        os.write(self.terminal, keys.encode())
        shown, end = "", time.monotonic() + seconds
        while wanted not in shown and time.monotonic() < end:
            if select.select([self.terminal], [], [], 1)[0]:
                shown += os.read(self.terminal, 4096).decode(errors="replace")
        assert wanted in shown, f"typed {keys!r}: {shown!r}"


def there_is(tool):
    found = shutil.which(tool)
    if not found:
        print(f"{tool} is not installed: what needs it is not tested")
    return found


def nothing_leads_back(installed):
    for path in sorted(installed.prefix.rglob("*")):
        if path.is_symlink():
            assert not os.path.isabs(os.readlink(path)), f"{path} links to a place of its own"
        elif path.is_file() and path.relative_to(installed.prefix).parts[:2] not in [("share", "decalque"), ("share", "doc")]:
            for place in [SOURCE, installed.build, installed.folder]:
                assert bytes(place) + b"/" not in path.read_bytes(), f"{path} names {place}"


def the_program_uses_its_own_data(installed):
    sample = installed.prefix / "share/decalque/samples/news-from-finnish"
    fixed = installed.run(installed.program, "fix", "--from", "fi", sample / "article.txt")
    assert fixed == (sample / "corrected.txt").read_text(encoding="utf8")
    card = installed.run(installed.program, "rules", "show", "en/attribution/title-said-name")
    assert "en/attribution/title-said-name" in card

    shutil.move(installed.prefix / "share", installed.folder / "away")
    told = installed.run(installed.program, "fix", sample / "article.txt", status=2)
    assert told.startswith(f"decalque: no folders rulesets and dictionaries in {installed.prefix}/share/decalque nor "), told
    shutil.move(installed.folder / "away", installed.prefix / "share")


def licence_and_notices_are_there(installed):
    folder = installed.prefix / "share/doc/decalque"
    assert "Apache License" in (folder / "LICENSE").read_text(encoding="utf8")
    notices = (folder / "copyright").read_text(encoding="utf8")
    assert (SOURCE / "dictionaries/README.md").read_text(encoding="utf8") in notices


def only_public_headers_are_there(installed):
    folder = installed.prefix / "include/decalque"
    headers = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert {"decalque.h", "edit/suggestion.h", "text/encoding.h"} <= headers
    assert not headers & {"engine.h", "edit/matcher.h", "rules/packed.h"} and len(headers) < 30, headers


def manual_pages_are_there(installed):
    folder = installed.prefix / "share/man/man1"
    for page in ["decalque", "decalque-fix", "decalque-rules-new"]:
        assert (folder / f"{page}.1").read_text(encoding="utf8").startswith('.\\" Written by decalque manual.')
    if there_is("man"):
        shown = installed.run("man", "-M", installed.prefix / "share/man", "decalque-fix", MANPAGER="cat", LC_ALL="C.UTF-8")
        assert "--level certain|likely|hint" in shown, shown


def bash_completes(installed):
    script = installed.prefix / "share/bash-completion/completions/decalque"
    at = Shell(installed, "bash", "--norc", "--noprofile", "-i")
    at.says(f"source {script}; PS1='ready> '; echo l''oaded\n", "loaded")
    at.says("decalque fi\t", "decalque fix ")
    at.says("--le\t", "--level ")
    at.says("li\t", "likely ")
    at.says("--format=t\t", "--format=text ")
    at.says("scr\t", "script.txt ")
    at.says("\x15decalque rules show en/attribution/title-sai\t", "title-said-name ")


def zsh_completes(installed):
    if not there_is("zsh"):
        return
    at = Shell(installed, "zsh", "-f", "-i")
    folder = installed.prefix / "share/zsh/site-functions"
    at.says(f"fpath+=({folder}); autoload -U compinit; compinit -u -D; PS1='ready> '; echo l''oaded\n", "loaded")
    at.says("decalque fi\t", "decalque fix ")
    at.says("--le\t", "level ")
    at.says("li\t", "likely ")
    at.says("--format=t\t", "text ")
    at.says("scr\t", "script.txt ")
    at.says("\x15decalque rules show en/attribution/title-sai\t", "d-name ")


def fish_finds_its_script(installed):
    assert (installed.prefix / "share/fish/vendor_completions.d/decalque.fish").exists()


def a_project_outside_builds_with_cmake(installed):
    project, build = SOURCE / "tests/install/outside", installed.folder / "outside"
    installed.run("cmake", "-S", project, "-B", build, f"-DCMAKE_PREFIX_PATH={installed.prefix}")
    installed.run("cmake", "--build", build)
    said = installed.run(build / "outside")
    assert said.splitlines()[0] == "The talks are over." and "en/repetition/doubled-word: " in said, said


def a_project_outside_builds_with_pkg_config(installed):
    [file] = installed.prefix.rglob("decalque.pc")
    ask = lambda *what: installed.run("pkg-config", *what, "decalque", PKG_CONFIG_PATH=str(file.parent)).split()
    [data] = ask("--variable=datadir")
    installed.run("c++", "-std=c++20", f'-DDATA_DIR="{data}"', SOURCE / "tests/install/outside/main.cpp", "-o", "said",
                  *ask("--cflags", "--libs"))
    assert installed.run(installed.folder / "said").startswith("The talks are over.\n")


def a_project_may_have_it_within(installed):
    """Configured only: it builds all of the library."""
    build = installed.folder / "within"
    installed.run("cmake", "-S", SOURCE / "tests/install/within", "-B", build)
    targets = installed.run("cmake", "--build", build, "--target", "help")
    assert "within" in targets and "install" in targets, targets
    assert not (build / "share").exists() and not (build / "CPackConfig.cmake").exists(), "it is not kept to its own folder"


def the_page_on_installing_shows_that_project(_):
    page = (SOURCE / "docs/install.md").read_text(encoding="utf8")
    for file in ["CMakeLists.txt", "main.cpp"]:
        text = (SOURCE / "tests/install/outside" / file).read_text(encoding="utf8")
        assert text in page, f"docs/install.md shows another {file}"


CHECKS = [nothing_leads_back, the_program_uses_its_own_data, licence_and_notices_are_there, only_public_headers_are_there,
          manual_pages_are_there, bash_completes, zsh_completes, fish_finds_its_script,
          a_project_outside_builds_with_cmake, a_project_outside_builds_with_pkg_config,
          a_project_may_have_it_within, the_page_on_installing_shows_that_project]


def main():
    failed = 0
    with tempfile.TemporaryDirectory(prefix="decalque-install-") as folder:
        installed = Installed(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(folder).resolve())
        for check in CHECKS:
            try:
                check(installed)
                print(f"ok: {check.__name__.replace('_', ' ')}")
            except AssertionError as error:
                failed += 1
                print(f"FAILED: {check.__name__.replace('_', ' ')}: {error}")
    sys.exit(1 if failed else 0)


main()
