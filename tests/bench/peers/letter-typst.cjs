// SPDX-License-Identifier: GPL-3.0-or-later
// letter-typst.cjs DIRECTORY COUNT [--separately]: the letters of DIRECTORY/letter.typ by one compiler.

const { writeFileSync } = require('node:fs');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');

const [directory, count, how] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: directory });

function write(name, first, last) {
  const mainFileContent = `#import "letter.typ": letters\n#letters(${first}, ${last})`;

  writeFileSync(`${directory}/${name}.pdf`, compiler.pdf({ mainFileContent }));
}

if (how === '--separately')
  for (let n = 1; n <= count; n++)
    write(`typst-${n}`, n, n);
else
  write('typst', 1, count);
