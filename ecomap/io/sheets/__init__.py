"""Tables in and out: workbooks (.xlsx) and CSV lists, through the same tree as YAML and JSON.

A workbook is a case file whose keys are headings: `tables` makes the tree that `ecomap.io.assemble` reads, `laying`
lays a case out on the sheets. Only `workbook` knows how a workbook looks.
"""
