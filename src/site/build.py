#!/usr/bin/env python3
"""Builds the site into target/site: python3 src/site/build.py [RESORB.JAR [API]].

Lays out the pages as they lie in the repository, so that their links hold, runs the commands of the gallery, adds the page of
Resorb and the API, calls mkdocs, and looks at every link of what came out.
"""

import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = ROOT / "src/site"
PAGES = ROOT / "target/site-pages"
SITE = ROOT / "target/site"
FENCE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(!?\[(?:[^\]\\]|\\.)*\]\()([^)\s#]*)(#[^)\s]*)?\)")
NAMED = re.compile(r"(?<![\[`])`((?:docs|results|examples|paper)/[\w./-]+|[A-Z]+(?:\.de)?\.md)`(?!`)")


def sources():
    """Every Markdown page of the site, relative to the root."""
    found = [ROOT / name for name in os.listdir(ROOT) if name.endswith(".md")]
    for pattern in ("docs/**/*.md", "results/[0-9]*/*.md", "results/README.md", "clients/**/*.md", "paper/*.md", "examples/**/*.md"):
        found += ROOT.glob(pattern)
    return sorted(path.relative_to(ROOT) for path in found)


def outside_code(text, change):
    """The text with all but its blocks of code changed."""
    parts, end = [], 0
    for block in FENCE.finditer(text):
        parts += [change(text[end : block.start()]), block.group()]
        end = block.end()
    return "".join(parts) + change(text[end:])


def page_of(folder, target):
    """Where a link leads on the site: folders to their README, files are copied beside the pages; None if nowhere."""
    place = pathlib.Path(os.path.normpath(folder / target))
    if str(place).startswith("..") or not (ROOT / place).exists():
        return None
    if (ROOT / place).is_dir():
        return place / "README.md" if (ROOT / place / "README.md").exists() else None
    if place.suffix != ".md":
        (PAGES / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / place, PAGES / place)
    return place


def with_links(page, known):
    folder = page.parent

    def link(found):
        target = found.group(2)
        if not target or ":" in target:
            return found.group()
        place = page_of(folder, target)
        if place is None or (place.suffix == ".md" and place not in known):
            return found.group(1).lstrip("!")[1:-2]
        return f"{found.group(1)}{os.path.relpath(place, folder)}{found.group(3) or ''})"

    def named(found):
        place = page_of(pathlib.Path(), found.group(1))
        if place not in known or place == page:
            return found.group()
        return f"[{found.group()}]({os.path.relpath(place, folder)})"

    return lambda text: NAMED.sub(named, LINK.sub(link, text))


def deeper(text):
    """What belongs to an item of a list by three spaces, as on GitHub, has four, as MkDocs wants it, and items are set apart."""
    lines, inside = [], False
    for line in text.split("\n"):
        if re.match(r"\d+\. ", line):
            lines += [""] if inside and lines[-1] else []
            inside = True
        elif line.strip() and not line.startswith("   "):
            inside = False
        lines.append(" " + line if inside and line.startswith("   ") else line)
    return "\n".join(lines)


def lay_out():
    shutil.rmtree(PAGES, ignore_errors=True)
    known = set(sources())
    for page in known:
        text = deeper((ROOT / page).read_text(encoding="utf-8"))
        (PAGES / page).parent.mkdir(parents=True, exist_ok=True)
        (PAGES / page).write_text(outside_code(text, with_links(page, known)), encoding="utf-8")
    for name in ("gallery.md", "try.md", "api.md", "site.css"):
        shutil.copyfile(HERE / name, PAGES / name)
    return known


def run_gallery(jar):
    """Runs the commands of the gallery one behind the other, unless these were run with this jar; it shows what they make."""
    work = ROOT / "target/site-gallery"
    text = (HERE / "gallery.md").read_text(encoding="utf-8")
    made = f"{jar} {jar.stat().st_mtime}\n{text}"
    if not (work / "made").exists() or (work / "made").read_text(encoding="utf-8") != made:
        run_blocks(re.findall(r"```sh\n(.*?)```", text, re.DOTALL), work, jar)
        (work / "made").write_text(made, encoding="utf-8")
    for picture in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text):
        (PAGES / picture).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(work / picture, PAGES / picture)


def run_blocks(blocks, work, jar):
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copytree(ROOT / "scenarios", work / "scenarios")
    (work / "resorb").write_text(f'#!/bin/sh\nexec java -jar "{jar}" "$@"\n')
    (work / "resorb").chmod(0o755)
    for block in blocks:
        print(block, end="", flush=True)
        done = subprocess.run(["sh", "-e", "-c", block], cwd=work, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"build.py: the gallery's commands failed\n{done.stderr}")


def configuration(known):
    """The configuration with the pages that its navigation leaves to this script."""
    text = (HERE / "mkdocs.yml").read_text(encoding="utf-8")
    named = set(re.findall(r"[\w./-]+\.md", text))
    results = [page for page in known if page.parts[0] == "results"]
    decisions = [page for page in known if page.parent == pathlib.Path("docs/decisions")]
    rest = [page for page in known if str(page) not in named and page not in results + decisions]
    for section, pages in (("Results", results), ("Decisions", decisions), ("More", rest)):
        pages = sorted(pages, key=lambda page: (page.parent != pages[0].parent and page.name == "README.md", str(page)))
        text = text.replace(f"{section}: []", f"{section}: [{', '.join(map(str, pages))}]")
    for folder in ("docs_dir", "site_dir"):
        text = re.sub(rf"{folder}: (\S+)", lambda found: f"{folder}: {(HERE / found.group(1)).resolve()}", text)
    file = ROOT / "target/mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


class Links(html.parser.HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, file):
        super().__init__()
        self.links, self.anchors = [], set()
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and tag != "base":
                self.links.append(value or "")
            if name in ("id", "name"):
                self.anchors.add(value)


def broken_links():
    """Links of the site that lead nowhere on it; those of the API, which javadoc makes, count as far as its first page."""
    pages = {file: Links(file) for file in SITE.rglob("*.html") if not file.is_relative_to(SITE / "api")}
    for file, page in pages.items():
        for link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc or file.name in ("404.html", "resorb.html"):
                continue
            target = (file.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else file
            if not target.is_file():
                yield f"{file.relative_to(SITE)}: {link} is not there"
            elif parts.fragment and target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].anchors:
                yield f"{file.relative_to(SITE)}: {link} has no such place"


def main():
    jar = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/resorb.jar").resolve()
    api = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT / "target/reports/apidocs").resolve()
    for needed in (jar, api / "index.html"):
        if not needed.exists():
            sys.exit(f"build.py: {needed} is not there; mvn -Psite makes it")
    if shutil.which("mkdocs") is None:
        sys.exit("build.py: mkdocs is not installed; Debian: apt install mkdocs mkdocs-material, else pip install mkdocs-material")
    known = lay_out()
    run_gallery(jar)
    shutil.copytree(api, PAGES / "api", ignore=shutil.ignore_patterns("*.md"))
    subprocess.run(["java", "-jar", jar, "explore", "--export", PAGES / "resorb.html"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["mkdocs", "build", "--quiet", "--strict", "--config-file", configuration(known)], check=True)
    broken = sorted(set(broken_links()))
    if broken:
        sys.exit("\n".join(broken))
    print(f"Site: {SITE}/index.html")


main()
