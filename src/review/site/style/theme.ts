/** Colours by day and by night, each pair of text and ground at 4.5 to 1 or better, and the type. */
export const THEME = `
:root:not([data-theme=dark]),[data-theme=light]{
--ground:#fbfaf6;--wash:#f1ede4;--ink:#211e1a;--soft:#5b554c;--line:#d8d1c4;--accent:#7d2a1c;--accent-wash:#f6e9e3;
--pico-background-color:var(--ground);--pico-color:var(--ink);--pico-primary:var(--accent);--pico-primary-hover:#5c1d12;
--pico-primary-underline:#7d2a1c88;--pico-muted-color:var(--soft);--pico-muted-border-color:var(--line);
--pico-table-border-color:var(--line);--pico-h1-color:var(--ink);--pico-h2-color:var(--ink);--pico-h3-color:var(--ink);
--pico-h4-color:var(--ink);--pico-code-background-color:var(--wash);--pico-code-color:var(--soft);
--pico-accordion-close-summary-color:var(--accent);--pico-accordion-open-summary-color:var(--accent);
--pico-accordion-border-color:var(--line);--pico-form-element-placeholder-color:#6b6459;
--pico-form-element-border-color:#8a8275;--pico-blockquote-border-color:var(--line)}
@media only screen and (prefers-color-scheme:dark){:root:not([data-theme]){
--ground:#17191b;--wash:#22262a;--ink:#e8e3d8;--soft:#b3ab9d;--line:#3d4247;--accent:#f0a48f;--accent-wash:#33241f;
--pico-background-color:var(--ground);--pico-color:var(--ink);--pico-primary:var(--accent);--pico-primary-hover:#ffc8b8;
--pico-primary-underline:#f0a48f88;--pico-muted-color:var(--soft);--pico-muted-border-color:var(--line);
--pico-table-border-color:var(--line);--pico-h1-color:var(--ink);--pico-h2-color:var(--ink);--pico-h3-color:var(--ink);
--pico-h4-color:var(--ink);--pico-code-background-color:var(--wash);--pico-code-color:var(--soft);
--pico-accordion-close-summary-color:var(--accent);--pico-accordion-open-summary-color:var(--accent);
--pico-accordion-border-color:var(--line);--pico-form-element-placeholder-color:#a59d90;
--pico-form-element-background-color:#1d2023;--pico-form-element-border-color:#7d776d;
--pico-blockquote-border-color:var(--line)}}
:root{--serif:"Source Serif 4","Iowan Old Style",Palatino,Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--pico-font-family:var(--serif);--pico-font-size:106.25%;--pico-line-height:1.6;--pico-spacing:1rem;
--pico-typography-spacing-vertical:.8rem;--pico-border-radius:3px}
@media (min-width:64rem){:root{--pico-font-size:112.5%}}
`;
