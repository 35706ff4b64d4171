/** On paper: no navigation, everything unfolded, links spelled, nothing torn. */
export const PRINT = `
@media print{
@page{margin:18mm 17mm 20mm}
:root:root:root{--pico-font-size:10.2pt;--pico-background-color:#fff;--pico-color:#000;--pico-h1-color:#000;--pico-h2-color:#000;--pico-h3-color:#000;--pico-primary:#000;--pico-muted-color:#333;--ground:#fff;--ink:#000;--soft:#333;--accent:#000;--accent-wash:#fff;--line:#999}
header.site nav,nav.crumbs,.skip,search,.cards,a.action,main nav{display:none}
body>header.site,body>main,body>footer.site{max-width:none;padding-left:0;padding-right:0}
h1,h2,h3,h4,summary,caption,thead{break-after:avoid-page}
section.rule,section.question{break-inside:auto}
.rule>p,.term,.reading,tr,li{break-inside:avoid-page}
p,li{orphans:3;widows:3}
a{color:inherit;text-decoration:none}
main a:is([href^="articulo"],[href^="ley-"],[href^="transitorio"]):not([href*="#"])::after{content:" [" attr(href) "]";font-size:.75em;color:#444}
details::details-content{content-visibility:visible;height:auto;display:block}
summary{list-style:none}
details summary::after{display:none}
.examples .given{font-size:.8em}
.scroll,.sheet{overflow:visible;max-height:none;border:0;padding:0}
.scroll table{min-width:0}
.sheet svg{width:100%;max-height:235mm}
thead{display:table-header-group}
:target{background:none;box-shadow:none}
}
`;
