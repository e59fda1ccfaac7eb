extension HTMLStyle {
  static let reportText = """

    :root {
      color-scheme: light dark;
      --paper: #fbf7f0; --card: #fffdf9; --ink: #20303a; --soft: #4a5962; --line: #d9d2c5;
      --edge: #7d8a90; --accent: #0f5a63; --on-accent: #ffffff;
      --learn: #4a5962; --talk: #0f5a63; --soon: #7d4a00; --now: #6d2a6b;
      font: 1.0625rem/1.6 system-ui, "Noto Sans", sans-serif;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #14191c; --card: #1d2529; --ink: #e9eef0; --soft: #b8c4ca; --line: #37444b;
        --edge: #84939a; --accent: #8ad6d9; --on-accent: #0d1719;
        --learn: #b8c4ca; --talk: #8ad6d9; --soon: #f0bd73; --now: #e3a6e0;
      }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere; }
    main { max-inline-size: 40rem; margin-inline: auto; padding: 1rem 1.25rem 4rem; }
    h1, h2, h3 { line-height: 1.3; text-wrap: balance; }
    h1 { font-size: 1.6rem; margin: 1rem 0 0; }
    h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; }
    h3 { font-size: 1.1rem; margin: 0; }
    h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
    p { margin: .5rem 0; }
    ul, ol { margin: .5rem 0; padding-inline-start: 1.5rem; }
    li { margin-block: .3rem; }
    a { color: var(--accent); text-underline-offset: .2em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
    .soft { color: var(--soft); }

    .leave { position: sticky; inset-block-start: 0; z-index: 1; display: flex;
      justify-content: flex-end; padding: .5rem 1.25rem; background: var(--paper);
      border-block-end: 1px solid var(--line); }
    .leave a { padding: .5rem 1.25rem; border-radius: 999px; background: var(--ink);
      color: var(--paper); font-weight: 600; text-decoration: none; }
    :target, h2, h3 { scroll-margin-block-start: 5rem; }

    .guidance, .danger { margin-block: 1rem; padding: 1rem 1.15rem; background: var(--card);
      border: 1px solid var(--line); border-inline-start: .4rem solid var(--tone, var(--learn));
      border-radius: .75rem; }
    .danger { margin-block-start: 1.5rem; }
    .danger h2 { margin-block: 0 .5rem; }
    .when { margin: .15rem 0 .6rem; color: var(--tone); font-weight: 600; }
    .learn { --tone: var(--learn); } .talk { --tone: var(--talk); }
    .soon { --tone: var(--soon); } .now { --tone: var(--now); }
    .guidance h4 { margin-block-start: .9rem; }
    .who { margin-block: .9rem 0; }
    .who ul { list-style: none; margin: 0; padding: 0; }
    .who p { margin: 0; color: var(--soft); }
    .who li { margin: 0; padding-block: .35rem; }
    .who a { padding-block: .4rem; font-weight: 600; }

    details { margin-block-start: .75rem; }
    summary { padding-block: .4rem; color: var(--accent); cursor: pointer; font-weight: 600; }
    dl { margin: .5rem 0; }
    dt { color: var(--soft); } dd { margin: 0 0 .6rem; font-weight: 600; }
    .original { margin-block-start: 1rem; padding-block-start: .75rem;
      border-block-start: 1px dashed var(--edge); }

    .contacts, .channels { list-style: none; padding: 0; }
    .contacts > li { margin: 0; padding-block: 1rem; border-block-end: 1px solid var(--line); }
    .contacts p { margin: .15rem 0; }
    h3 + .contacts { margin-block: 0; }
    .contacts + h3 { margin-block-start: 1.75rem; }
    .channels { display: flex; flex-wrap: wrap; gap: .5rem 1rem; margin-block: .5rem .4rem; }
    .channels li { margin: 0; max-inline-size: 100%; }
    .channels a, .channels b { font-weight: 600; }
    .channels a { display: inline-block; min-block-size: 2.75rem; padding: .5rem .8rem;
      border: 1.5px solid var(--accent); border-radius: 1.5rem; text-decoration: none; }
    .channels a:hover { text-decoration: underline; }
    .call a { background: var(--accent); color: var(--on-accent); }

    @media (min-width: 100rem) { :root { font-size: 1.375rem; } }
    @media (forced-colors: active) { .leave a, .channels a { border: 2px solid LinkText; } }
    @media print {
      :root { font-size: 11pt; --paper: #fff; --card: #fff; }
      .leave { display: none; }
      main { max-inline-size: none; padding: 0; }
      h2, h3, h4, h2 + p, summary { break-after: avoid; }
      .guidance, .danger, .contacts > li { break-inside: avoid; }
      .channels a { min-block-size: 0; padding: 0; border: 0; background: none; color: inherit; }
      details::details-content { content-visibility: visible; block-size: auto; }
      summary { list-style: none; color: inherit; }
    }

    """
}
