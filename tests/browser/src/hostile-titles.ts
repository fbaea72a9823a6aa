/** Titles that run a script where they are shown as markup, as an attribute, as an address or as a template. At most 60 characters. */
export const HOSTILE_TITLES: readonly string[] = [
  ...[
    '<script>alert(1)</script>',
    '<ScRiPt>alert(2)</sCrIpT>',
    '"><script>alert(3)</script>',
    "'><script>alert(4)</script>",
    '</script><script>alert(5)</script>',
  ],
  ...[
    '<img src=x onerror=alert(6)>',
    '<img/src=x/onerror=alert(7)>',
    '"><img src=x onerror=alert(8)>',
    '<img src=`x` onerror=alert(9)>',
    '<image href=x onerror=alert(10)>',
  ],
  ...[
    '<svg onload=alert(11)>',
    '<svg/onload=alert(12)>',
    '<svg><script>alert(13)</script>',
    '<svg><animate onbegin=alert(14) attributeName=x>',
    '<math><a href=javascript:alert(15)>x</a>',
  ],
  ...[
    '<body onload=alert(16)>',
    '<iframe src=javascript:alert(17)>',
    '<iframe srcdoc="<script>alert(18)</script>">',
    '<object data=javascript:alert(19)>',
    '<embed src=javascript:alert(20)>',
  ],
  ...[
    '<details open ontoggle=alert(21)>',
    '<video><source onerror=alert(22)>',
    '<audio src onerror=alert(23)>',
    '<input autofocus onfocus=alert(24)>',
    '<select autofocus onfocus=alert(25)>',
  ],
  ...[
    '<marquee onstart=alert(26)>',
    '<a href="javascript:alert(27)">x</a>',
    'javascript:alert(28)',
    'data:text/html,<script>alert(29)</script>',
    '<form action=javascript:alert(30)><button>',
  ],
  ...[
    '{{constructor.constructor("alert(31)")()}}',
    '${alert(32)}',
    '{{alert(33)}}',
    '" onmouseover=alert(34) x="',
    "' autofocus onfocus=alert(35) x='",
  ],
  ...[
    '<style>@import"javascript:alert(36)"</style>',
    '<link rel=stylesheet href=javascript:alert(37)>',
    '<base href=javascript:alert(38)//>',
    '<meta http-equiv=refresh content="0;javascript:alert(39)">',
    '<template><script>alert(40)</script></template>',
  ],
];
