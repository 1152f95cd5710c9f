export { TemplateError } from './pptx/template.ts';
export { writeDocx } from './write-docx.ts';
export { writePptx } from './write-pptx.ts';
export { writeXlsx } from './write-xlsx.ts';
