/** A file of the site: its path from the folder that holds it, with no folder in it, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly content: string;
}
