/** The formats of office programs. */
export const officeFormats = ['xlsx', 'pptx', 'docx'] as const;
export type OfficeFormat = (typeof officeFormats)[number];

/** Whether a format is one of an office program. */
export function isOffice(format: unknown): format is OfficeFormat {
  return officeFormats.some((one) => one === format);
}
