#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes faults in the sources, one at a time, and tells which of them no test finds.

Usage: run.py DIRECTORY [N] [FILE[:LINE]…]

Of all faults that could be made, N (250) are taken, spread evenly; or of those in the named files or
lines. They are made in copies of the sources in DIRECTORY, one for each processor (“taskset” allows
fewer), where “seconds.json” keeps how long the tests take. A fault that changes nothing is listed in
“equivalent” beside this program, with the reason.
"""

import bisect
import collections
import concurrent.futures
import filecmp
import glob
import json
import os
import pathlib
import queue
import re
import shutil
import signal
import subprocess
import sys

SOURCES = ('src/appeal/plea-appeal-builder.c', 'src/letter/*.c', 'src/paper/*.c')
# Each room knows those before it.
SUITES = ['plea:appeal', 'plea:letter', 'plea:paper']
# A test that takes longer is asked about faults of its own room alone.
SECONDS_FOR_ALL = 1

SWAPPED = {'<': '<=', '<=': '<', '>': '>=', '>=': '>', '==': '!=', '!=': '==', '&&': '||', '||': '&&',
           '+': '-', '-': '+', '*': '/', '/': '*', '+=': '-=', '-=': '+=', 'TRUE': 'FALSE', 'FALSE': 'TRUE'}
# What has no effect but on memory, or is there for programming errors
NO_FAULTS = re.compile(r'_(free|unref|clear|return_\w+|assert\w*|warning|critical|debug)\b|^(free|g_clear_\w+)$')
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
                      r'|^[ \t]*#(?:[^\n]*\\\n)*[^\n]*'
                      r'|\b(?:g_return_|g_assert|G_DEFINE|PLEA_DEFINE|G_STATIC_ASSERT)\w* \([^;{#]*', re.M | re.S)
OPERATOR = re.compile(r'(?<= )(<=?|>=?|[=!]=|&&|\|\||[-+]=?|[*/])(?= )')
# Not -1, which says “to its end” as any other negative number does.
NUMBER = re.compile(r'(?<![\w.-])\d+(?![\w.])')
RETURN = re.compile(r'(?<=return )(TRUE|FALSE)(?=;)')
JUMP = re.compile(r'\b(break|continue)(?=;)')
IF = re.compile(r'\bif (?=\()')
CALL = re.compile(r'(?<=[;{})])\s*\n +((?!if|for|while|switch|return|sizeof)[a-z]\w+) (?=\()')

Mutant = collections.namedtuple('Mutant', 'path start end new line code change')


def find_closing(code, start):
    depth = 0
    for at in range(start, len(code)):
        depth += (code[at] == '(') - (code[at] == ')')
        if depth == 0:
            return at + 1
    return len(code)


def find_changes(code):
    """Yields (start, end, what is there instead)."""
    for found in OPERATOR.finditer(code):
        yield *found.span(1), SWAPPED[found[1]]
    for found in NUMBER.finditer(code):
        yield *found.span(), str(int(found[0]) + 1)
        if int(found[0]) > 0:
            yield *found.span(), str(int(found[0]) - 1)
    for found in RETURN.finditer(code):
        yield *found.span(), SWAPPED[found[1]]
    for found in JUMP.finditer(code):
        yield *found.span(), ''
    for found in IF.finditer(code):
        end = find_closing(code, found.end())
        condition = code[found.end():end]
        if not re.search('[=!]=', condition) or re.search(r'&&|\|\|', condition):
            yield found.end(), end, f'(!{condition})'
    for found in CALL.finditer(code):
        end = find_closing(code, found.end())
        if code[end:end + 1] == ';' and not NO_FAULTS.search(found[1]):
            yield found.start(1), end, ''


def find_mutants(path):
    text = pathlib.Path(path).read_text(encoding='utf-8')
    code = NOT_CODE.sub(lambda found: re.sub(r'[^\n]', ' ', found[0]), text)
    breaks = [found.start() for found in re.finditer('\n', text)]
    for start, end, new in sorted(find_changes(code)):
        line = bisect.bisect(breaks, start)
        old = ' '.join(text[start:end].split())
        if new.startswith('(!'):
            new = f'(!{text[start:end]})'
        shown = ' '.join(new.split()) or 'nothing'
        yield Mutant(path, start, end, new, line + 1, text.splitlines()[line].strip(), f'{old} → {shown}')


def find_all_mutants(wanted):
    for path in sorted(found for pattern in SOURCES for found in glob.glob(pattern)):
        for mutant in find_mutants(path):
            if not wanted or {path, f'{path}:{mutant.line}'} & set(wanted):
                yield mutant


def copy_changed(source, target):
    if not os.path.exists(target) or not filecmp.cmp(source, target, shallow=False):
        shutil.copyfile(source, target)
        shutil.copymode(source, target)


def get_room(path):
    return SUITES.index('plea:' + path.split('/')[1])


class Tree:
    """A copy of the sources, and what is built of it."""

    def __init__(self, directory):
        self.source = os.path.abspath(f'{directory}/source')
        self.build = os.path.abspath(f'{directory}/build')
        shutil.copytree('.', self.source, dirs_exist_ok=True, copy_function=copy_changed,
                        ignore=shutil.ignore_patterns('_build', '.git'))
        if not os.path.exists(f'{self.build}/build.ninja'):
            subprocess.run(['meson', 'setup', '--buildtype=plain', '-Doptimization=0', self.build,
                            self.source], check=True, stdout=subprocess.DEVNULL)
        described = json.loads(subprocess.check_output(['meson', 'introspect', '--tests', self.build]))
        self.tests = {test['name']: test for test in described if test['suite'][0] in SUITES}
        self.temporary = f'{self.build}/temporary'

    def make(self, name):
        target = os.path.relpath(self.tests[name]['cmd'][0], self.build)
        return subprocess.run(['ninja', '-C', self.build, '-j1', target],
                              capture_output=True).returncode == 0

    def passes(self, name, seconds):
        """A loop without an end is a failure, and so is one that takes all memory."""
        test = self.tests[name]
        os.makedirs(self.temporary, exist_ok=True)
        limits = ['prlimit', f'--cpu={round(10 + 5 * seconds)}', '--as=8000000000', '--core=0']
        process = subprocess.Popen(limits + test['cmd'], env=os.environ | test['env'] | {'TMPDIR': self.temporary},
                                   cwd=self.build, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            return process.wait(60 + 20 * seconds) in (0, 77)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return False
        finally:
            shutil.rmtree(self.temporary, ignore_errors=True)

    def measure(self, name):
        """Returns how many seconds of a processor the test takes with the sources as they are."""
        is_made, before = self.make(name), os.times().children_user
        if not is_made or not self.passes(name, 300):
            sys.exit(f'“{name}” fails without a fault.')
        return os.times().children_user - before

    def measure_all(self, mutants, path):
        """Asks only those tests that the mutants need and no earlier run has measured."""
        seconds = json.loads(path.read_text()) if path.exists() else {}
        first = min(get_room(mutant.path) for mutant in mutants)
        for name, test in self.tests.items():
            if name not in seconds and SUITES.index(test['suite'][0]) >= first:
                seconds[name] = self.measure(name)
                path.write_text(json.dumps(seconds))
        return seconds

    def choose_tests(self, path, seconds):
        """Yields tests of the room itself, and the quick ones of those that know it."""
        for name, test in self.tests.items():
            distance = SUITES.index(test['suite'][0]) - get_room(path)
            if distance == 0 or distance > 0 and seconds[name] < SECONDS_FOR_ALL:
                yield name

    def find_killer(self, mutant, seconds, kills):
        """Returns the test that finds the fault, '' if none does, None if it does not compile."""
        tests = self.choose_tests(mutant.path, seconds)
        for name in sorted(tests, key=lambda name: seconds[name] / (1 + 5 * kills[mutant.path, name])):
            if not self.make(name):
                return None
            if not self.passes(name, seconds[name]):
                kills[mutant.path, name] += 1
                return name
        return ''

    def judge(self, mutant, seconds, kills):
        changed = pathlib.Path(self.source, mutant.path)
        text = changed.read_text(encoding='utf-8')
        changed.write_text(text[:mutant.start] + mutant.new + text[mutant.end:], encoding='utf-8')
        try:
            return self.find_killer(mutant, seconds, kills)
        finally:
            changed.write_text(text, encoding='utf-8')


def read_equivalent():
    lines = pathlib.Path(__file__).with_name('equivalent').read_text(encoding='utf-8').splitlines()
    return [line.split('\t') for line in lines if line and not line.startswith('#')]


def describe(mutant, killer, equivalent):
    row = f'{mutant.path}:{mutant.line}: {mutant.change}: {mutant.code}'
    if killer is None:
        return row, 'does not compile'
    if killer:
        return row, f'killed by {killer}'
    for pattern, reason in equivalent:
        if re.search(pattern, re.sub(r'(?<=\.c):\d+', '', row)):
            return row, f'survived, known: {reason}'
    return row, 'survived'


def judge_all(mutants, directory):
    """Yields (mutant, killer), in the order of the mutants, by as many trees as there are processors."""
    trees = queue.SimpleQueue()
    count = max(1, min(len(mutants), len(os.sched_getaffinity(0))))
    for nth in range(count):
        trees.put(Tree(f'{directory}/{nth}'))
    tree = trees.get()
    seconds = tree.measure_all(mutants, pathlib.Path(directory, 'seconds.json'))
    trees.put(tree)
    kills = collections.Counter()

    def judge(mutant):
        tree = trees.get()
        try:
            return tree.judge(mutant, seconds, kills)
        finally:
            trees.put(tree)

    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        yield from zip(mutants, pool.map(judge, mutants))


def sum_up(verdicts):
    """Prints a line for each file, and one for all."""
    for path, counts in [*sorted(verdicts.items()), ('all', sum(verdicts.values(), collections.Counter()))]:
        made = sum(counts.values()) - counts['does not compile']
        print(f"{path}: {counts['killed']} of {made} killed, {counts['survived, known']} known to change nothing,"
              f" {counts['survived']} survived")


def main(directory, count='250', *wanted):
    os.chdir(pathlib.Path(__file__).parents[2])
    mutants = list(find_all_mutants(wanted))
    count = min(int(count), len(mutants))
    mutants = [mutants[nth * len(mutants) // count] for nth in range(count)]
    equivalent = read_equivalent()
    verdicts = collections.defaultdict(collections.Counter)
    for mutant, killer in judge_all(mutants, directory):
        row, verdict = describe(mutant, killer, equivalent)
        print(f'{row}: {verdict}', flush=True)
        verdicts[mutant.path]['killed' if killer else verdict.split(':')[0]] += 1
    print()
    sum_up(verdicts)


main(*sys.argv[1:])
