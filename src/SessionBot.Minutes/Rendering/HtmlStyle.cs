namespace SessionBot.Minutes.Rendering;

/// <summary>
/// How an article looks: Japanese text in lines of at most forty letters, on a phone, on a wide screen and on paper, in light and in dark. Short words break between
/// phrases where browsers know how (<c>auto-phrase</c>), and by Japanese rules (<c>line-break: strict</c>) everywhere.
/// </summary>
internal static class HtmlStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1d2521; --soft: #55615b; --line: #d5ddd8; --accent: #06643c; --tint: #eef4f0; --ground: #fff; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8eeea; --soft: #a9b6af; --line: #3a463f; --accent: #6fd3a0; --tint: #1d2721; --ground: #131815; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: var(--ground); color: var(--ink); font-size: 1.0625rem; line-height: 1.9; line-break: strict; overflow-wrap: anywhere; text-wrap: pretty;
          font-family: "Hiragino Kaku Gothic ProN", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP", "BIZ UDPGothic", "Yu Gothic Medium", Meiryo, sans-serif; }
        main { max-width: 42.5rem; margin: 0 auto; padding: 1.75rem 1.25rem 4rem; }
        h1, h2, h3, h4, dt, .dates, .contents, .corrections, .remark, [role=note] { word-break: auto-phrase; }
        h1, h2, h3, h4 { line-height: 1.45; text-wrap: balance; scroll-margin-top: 1rem; }
        h1 { font-size: 1.65rem; margin: 0 0 .75rem; }
        h2 { font-size: 1.3rem; margin: 3.25rem 0 1.25rem; padding-bottom: .4rem; border-bottom: 2px solid var(--accent); }
        h3 { font-size: 1.1rem; margin: 2.25rem 0 .6rem; padding-left: .7rem; border-left: 4px solid var(--accent); }
        h4 { font-size: 1.0625rem; margin: 1.75rem 0 .4rem; }
        p { margin: 0 0 .8rem; }
        a { color: var(--accent); text-underline-offset: .2em; }
        a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        :target { background: var(--tint); outline: 2px solid var(--accent); outline-offset: 3px; }
        .dates { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0 0 1.5rem; color: var(--soft); font-size: .95rem; }
        .remark { margin: 0 0 1.5rem; color: var(--soft); font-size: .95rem; }
        .limited { display: inline-block; margin-left: .6em; padding: 0 .6em; border: 1px solid var(--accent); border-radius: 1em; color: var(--accent); font-size: .8rem; font-weight: normal; line-height: 1.6; white-space: nowrap; }
        [role=note] { border: 2px solid var(--accent); border-radius: .5rem; padding: .6rem 1rem; margin: 0 0 1.75rem; font-weight: 700; }
        .contents { margin: 2rem 0 0; padding: .9rem 1.25rem; background: var(--tint); border-radius: .5rem; font-size: .95rem; }
        .contents p { margin: 0 0 .25rem; font-weight: 700; }
        .contents ul { list-style: none; margin: 0; padding: 0; }
        .contents a { display: inline-block; padding: .2rem 0; text-decoration: none; }
        .contents a:hover { text-decoration: underline; }
        .contents ul ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding-left: 1.25rem; }
        .facts { list-style: none; margin: 0; padding: 0; }
        .facts li { display: flex; gap: .25rem 1rem; padding: .3rem 0; }
        .facts b { flex: none; min-width: 5em; color: var(--soft); font-weight: normal; }
        .exchange { padding: 1.1rem 0 .5rem; border-top: 1px solid var(--line); }
        .exchange:first-child { border-top: 0; padding-top: 0; }
        .exchange dt { color: var(--accent); font-weight: 700; line-height: 1.6; }
        .exchange dd { margin: 0 0 .6rem; }
        .exchange p { margin: 0 0 .4rem; }
        .question + dd { font-weight: 700; }
        .answer + dd { padding-left: .9rem; border-left: 3px solid var(--line); }
        .closing { margin-top: 2.5rem; text-align: right; }
        .corrections { margin-top: 3.5rem; padding: 1rem 1.25rem .75rem; border: 1px solid var(--line); border-radius: .5rem; font-size: .95rem; }
        .corrections h2 { font-size: 1.05rem; margin: 0 0 .5rem; padding: 0; border: 0; }
        .corrections ol { list-style: none; margin: 0; padding: 0; }
        .corrections li { padding: .4rem 0; }
        .corrections time { display: block; color: var(--soft); }
        @media (min-width: 40rem) {
          main { padding-top: 3rem; }
          h1 { font-size: 2rem; }
          .exchange { display: grid; grid-template-columns: 6em minmax(0, 1fr); gap: .25rem .5rem; }
          .corrections li { display: grid; grid-template-columns: 11em minmax(0, 1fr); gap: 0 1rem; }
        }
        @page { margin: 20mm 18mm; }
        @media print {
          :root { color-scheme: light; --ink: #000; --soft: #333; --line: #999; --accent: #000; --tint: #fff; --ground: #fff; }
          body { font-size: 10.5pt; line-height: 1.7; }
          main { max-width: none; padding: 0; }
          h1 { font-size: 17pt; }
          h2 { font-size: 13pt; margin-top: 1.6rem; }
          h3 { font-size: 11.5pt; margin-top: 1.1rem; }
          .contents { display: none; }
          a { color: inherit; text-decoration: none; }
          h1, h2, h3, h4, dt { break-after: avoid; }
          .exchange, .facts li, .corrections li { break-inside: avoid; }
          p { orphans: 2; widows: 2; }
        }
        """;
}
