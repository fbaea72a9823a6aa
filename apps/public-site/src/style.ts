/** The style of the site; a file of its own, because pages may hold no style elements. Colours are those of the web apps. */
export const STYLE = `body{margin:0;font:1rem/1.6 system-ui,'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif;color:#1b2733;background:#f4f6f8}
header,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
header{padding-top:1rem;border-bottom:1px solid #d5dce2}
.site{margin:0;font-size:1.25rem;font-weight:600}.site a{color:inherit;text-decoration:none}
nav a{display:inline-block;padding:.6rem .9rem .6rem 0}
a{color:#0b5cad}:focus-visible{outline:2px solid #0b5cad;outline-offset:2px}
.skip{position:absolute;left:-100rem}.skip:focus{position:static}
.stamp{display:inline-block;margin:.3rem 0;padding:0 .6rem;border:2px solid #9a6700;color:#9a6700;background:#fff;font-weight:600}
h1{font-size:1.6rem;overflow-wrap:anywhere}h2{font-size:1.2rem;margin-top:2rem}
form{padding:1rem;background:#fff;border:1px solid #d5dce2}label{font-weight:600}.hint{margin:0;color:#5f6772;font-weight:400}span.hint{display:block}.flag{padding:0 .4rem;border:1px solid #9a6700;color:#7a5200;background:#fdf8ea}.whole{white-space:nowrap}.side{background:#eef2f5}
.line{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0 0}input{flex:3 1 12rem;min-width:0;font:inherit;padding:.5rem;border:1px solid #5f6772}
select{flex:1 1 8rem;min-width:0;font:inherit;padding:.5rem;max-width:100%}
button{white-space:nowrap;font:inherit;padding:.5rem 1.25rem;border:0;color:#fff;background:#0b5cad;cursor:pointer}
dl{margin:0;background:#fff;border:1px solid #d5dce2}dl div{display:flex;gap:1rem;padding:.5rem 1rem;border-top:1px solid #d5dce2}dl div:first-child{border-top:0}
dt{flex:0 0 11rem;color:#5f6772}dd{margin:0;overflow-wrap:anywhere}
table{width:100%;margin-top:1rem;border-collapse:collapse;background:#fff}th,td{padding:.5rem;text-align:left;vertical-align:top;border:1px solid #d5dce2;overflow-wrap:anywhere}
.pages a{display:inline-block;padding:.6rem 1rem .6rem 0}.notice{padding:.6rem 1rem;background:#fdf8ea;border:1px solid #9a6700}
footer{margin-top:2rem;color:#5f6772}
@media (max-width:40rem){thead{position:absolute;left:-100rem}table,tbody,tr,th,td{display:block}tr{border:1px solid #d5dce2;margin-bottom:.5rem}th,td{border:0;padding:.25rem .5rem}td::before{content:attr(data-term) ' ';color:#5f6772}dl div{display:block}}
@media print{body{background:#fff}nav,form,.skip,.pages{display:none}a{color:inherit;text-decoration:none}tr{break-inside:avoid}.flag{background:#fff}}
`;
