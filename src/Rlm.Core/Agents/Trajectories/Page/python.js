/* Colours for Python: one pass, one expression, whole or broken code alike. */
const keywords = new Set(("False None True and as assert async await break case class continue def del elif else except finally for from "
  + "global if import in is lambda match nonlocal not or pass raise return try while with yield").split(" "));
const builtins = new Set(("abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod complex dict dir divmod enumerate "
  + "eval exec filter float format frozenset getattr globals hasattr hash help hex id int isinstance issubclass iter len list locals map max "
  + "min next object oct open ord pow print property range repr reversed round self set setattr slice sorted staticmethod str sum super "
  + "tuple type vars zip Exception ValueError KeyError TypeError IndexError RuntimeError StopIteration AttributeError").split(" "));
const rlmNames = new Set(("context query llm_query llm_query_batched rlm_query rlm_query_batched llm_map peek find grep search chunk merge "
  + "stats list_files search_files read_file file_info files_in_directory answer FINAL FINAL_VAR SUBMIT SHOW_VARS budget history symbol").split(" "));
const token = new RegExp([
  "(#[^\\n]*)",
  "([rRbBuUfFtT]{0,2}(?:\"\"\"(?:[^\\\\]|\\\\[^])*?(?:\"\"\"|$)|'''(?:[^\\\\]|\\\\[^])*?(?:'''|$)|\"(?:[^\"\\\\\\n]|\\\\[^])*(?:\"|$|(?=\\n))|'(?:[^'\\\\\\n]|\\\\[^])*(?:'|$|(?=\\n))))",
  "(\\b(?:0[xX][\\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:[eE][+-]?\\d[\\d_]*)?[jJ]?))",
  "(@[\\w.]+)",
  "([\\p{L}_][\\p{L}\\p{N}_]*)"
].join("|"), "gu");

function colour(code, into) {
  let at = 0, previous = "";
  const plain = end => { if (end > at) into.append(code.slice(at, end)); };
  for (const match of code.matchAll(token)) {
    const [text, comment, string, number, decorator, word] = match;
    let kind = "";
    if (comment !== undefined) kind = "comment";
    else if (string !== undefined) kind = "string";
    else if (number !== undefined) kind = "numeral";
    else if (decorator !== undefined) kind = /^\s*$/.test(code.slice(code.lastIndexOf("\n", match.index) + 1, match.index)) ? "decorator" : "";
    else if (previous === "def" || previous === "class") kind = "name";
    else if (keywords.has(word)) kind = "keyword";
    else if (code[match.index - 1] !== "." && rlmNames.has(word)) kind = "rlm";
    else if (code[match.index - 1] !== "." && builtins.has(word)) kind = "builtin";
    previous = word ?? "";
    if (!kind) continue;
    plain(match.index);
    into.append(make("span", kind, text));
    at = match.index + text.length;
  }
  plain(code.length);
}

/* A reply is prose with code in fences. */
function colourReply(text, into) {
  const fence = /^([ \t]*)(`{3,}|~{3,})[^\n]*\n([^]*?)(?:^[ \t]*\2[^\n]*$|$(?![^]))/gm;
  let at = 0;
  for (const match of text.matchAll(fence)) {
    const start = match.index + match[0].indexOf("\n") + 1;
    into.append(text.slice(at, start));
    colour(match[3], into);
    at = start + match[3].length;
  }
  into.append(text.slice(at));
}
