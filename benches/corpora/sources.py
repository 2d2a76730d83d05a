"""Which files of which packages make which source."""

import os
import subprocess

import readers

# What is shorter is a stub, not a text.
LEAST_CHARACTERS = 200
# Pages taken of one translation of the office help, so that no language drowns the others.
MOST_HELP_PAGES = 1200


class Sources:
    """The texts of the unpacked packages, by name of source."""

    def __init__(self, raw):
        self.raw = raw
        self.texts = {}

    def add(self, name, texts):
        kept = [text for text in texts if len(text) > LEAST_CHARACTERS]
        self.texts[name] = kept
        size = sum(len(text.encode()) for text in kept)
        print(f"{name:16} {size / 1e6:7.2f} MB in {len(kept)} texts", flush=True)

    def files(self, pattern):
        # Ordered as strings, not by path component: the order is part of the result.
        return sorted((path for path in self.raw.glob(pattern) if path.is_file()), key=str)

    def read(self, reader, pattern):
        return [reader(path) for path in self.files(pattern)]

    def fortunes(self, pattern):
        files = self.files(pattern)
        return [readers.fortunes(path) for path in files if path.suffix not in (".dat", ".u8")]

    def bible(self):
        """The King James Bible as its own program prints it."""
        data = self.raw / "bible-kjv-text/usr/lib"
        command = [self.raw / "bible-kjv/usr/bin/bible", "-f", "-l", "72", "gen1:1-rev22:21"]
        if not command[0].exists():
            return []
        environment = dict(os.environ, BIBLE=str(data))
        printed = subprocess.run(command, cwd=data, env=environment, capture_output=True, check=False)
        return [printed.stdout.decode("latin1")]

    def add_prose(self):
        self.add("kjv", self.bible())
        austen = [text for path in self.files("r-cran-janeaustenr/**/Rdata.rdb") for text in readers.r_texts(path)]
        self.add("austen", austen)
        self.add("wordnet", [readers.glosses(self.files("wordnet-base/usr/share/wordnet/data.*"))])
        self.add("anarchism", self.read(readers.html, "anarchism/usr/share/doc/anarchism/html/*.html"))
        self.add("fortunes", self.fortunes("fortunes/usr/share/games/fortunes/*"))
        return ["kjv", "austen", "wordnet", "anarchism", "fortunes"]

    def add_technical(self):
        python = "python3.11-doc/usr/share/doc/python3.11/html/_sources/**/*.txt"
        linux = self.files("linux-doc-6.1/usr/share/doc/linux-doc-6.1/html/**/*.html")
        linux = [path for path in linux if "/translations/" not in str(path) and "genindex" not in str(path)]
        manuals = [
            text
            for package in ("manpages", "manpages-dev")
            for text in self.read(readers.roff, f"{package}/usr/share/man/man*/*.gz")
        ]
        added = {
            "python": self.read(readers.plain, python),
            "linux": [readers.html(path) for path in linux],
            "postgres": self.read(readers.html, "postgresql-doc-15/**/*.html"),
            "perl": self.read(readers.pod, "perl-doc/**/*.pod"),
            "vim": self.read(readers.plain, "vim-runtime/usr/share/vim/vim90/doc/*.txt"),
            "manuals": manuals,
            "policy": self.read(readers.html, "debian-policy/**/*.html"),
            "office": self.read(readers.html, "libreoffice-help-en-us/**/*.html"),
            "handbook": self.read(readers.html, self.handbook("en-US")),
            "gnome": self.read(readers.html, self.gnome("C")),
            "gcide": self.read(readers.plain, "dict-gcide/usr/share/dictd/*.dz"),
        }
        for name, texts in added.items():
            self.add(name, texts)
        return list(added)

    def add_translated(self):
        before = set(self.texts)
        self.add("zh-fortunes", self.fortunes("fortunes-zh/usr/share/games/fortunes/*"))
        self.add("ru-fortunes", self.fortunes("fortunes-ru/usr/share/games/fortunes/ru/*"))
        for language in "ja ru zh".split():
            pages = self.read(readers.roff, f"manpages-{language}/usr/share/man/*/man*/*.gz")
            self.add(f"{language}-manuals", pages)
        for language in "zh-cn ru ja ko el hi km de fr".split():
            pages = self.read(readers.html, f"libreoffice-help-{language}/**/*.html")
            self.add(f"{language}-office", pages[:MOST_HELP_PAGES])
        for language in "ar-MA fa-IR ja-JP ko-KR ru-RU zh-CN el-GR vi-VN pl-PL tr-TR".split():
            self.add(f"{language}-handbook", self.read(readers.html, self.handbook(language)))
        for language in "ar he th hi ja ko ru zh_CN el ta te pa gu mr bn uk vi".split():
            self.add(f"{language}-gnome", self.read(readers.html, self.gnome(language)))
        for language in "ru ja zh_CN el ko ar vi".split():
            root = "installation-guide-amd64/usr/share/doc/installation-guide-amd64"
            self.add(f"{language}-guide", self.read(readers.html, f"{root}/{language}/*.html"))
        return [name for name in self.texts if name not in before]

    @staticmethod
    def handbook(language):
        return f"debian-handbook/usr/share/doc/debian-handbook/html/{language}/*.html"

    @staticmethod
    def gnome(language):
        return f"gnome-user-docs/usr/share/help/{language}/**/*.page"
