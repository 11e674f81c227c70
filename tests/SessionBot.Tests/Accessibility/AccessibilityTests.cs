using System.Text.RegularExpressions;
using LineSimulator.Chats;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Hosting;
using SessionBot.Tests.Attachments;
using SessionBot.Tests.DeadLetters;
using SessionBot.Tests.Live;
using SessionBot.Tests.Minutes;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.Talk;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Accessibility;

/// <summary>axe-core over the pages that people see, in light and dark, and each page as narrow as a phone or at 200 %.</summary>
[Collection(nameof(BrowserCollection))]
public sealed partial class AccessibilityTests(Chromium chromium)
{
    private readonly PageLooks _looks = new();

    [Fact]
    public async Task The_landing_page_the_simulator_and_what_is_not_there_have_no_serious_fault()
    {
        await using var world = await BotWorld.StartAsync();
        await world.MemberAsync("小松");
        var page = await chromium.NewPageAsync();
        await _looks.LookAsync(page, "landing", new(world.Address, "/"));
        await _looks.LookAsync(page, "not found", new(world.Address, "/nothing"));
        await page.GotoAsync(new Uri(world.Address, "/").ToString());
        var href = await page.GetByRole(AriaRole.Link, new() { Name = "シミュレーター" }).GetAttributeAsync("href");
        await _looks.LookAsync(page, "phones", new(href!), written: "再送待ちはありません");
        await page.CloseAsync();

        _looks.Judge();
    }

    [Fact]
    public async Task The_console_its_doors_and_the_board_have_no_serious_fault_in_any_state()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, $"運営登録 {ExampleGroup.OrganizerCode}");
        var page = await chromium.NewPageAsync();
        await _looks.LookAsync(page, "sign-in", new(world.Address, "/sign-in"));
        await world.SayAsync(organizer, "運営画面");
        await _looks.LookAsync(page, "one-time link", new(world.Address, Link().Match(world.LastWords(organizer)).Value));
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await _looks.LookAsync(page, "console", new(world.Address, "/organizers"));
        await _looks.LookAsync(page, "quota", new(world.Address, "/organizers/quota"));
        await _looks.LookAsync(page, "team", new(world.Address, "/organizers/team"), "details summary");
        await world.SayAsync(organizer, "予定\n第4回 2027/2/4 15:00-16:30\n内容：防災");
        await _looks.LookAsync(page, "new plan", new(world.Address, "/organizers/sessions/new"));
        await _looks.LookAsync(page, "plan", new(world.Address, "/organizers/sessions/4/plan"));
        await _looks.LookAsync(page, "plan of one that runs", new(world.Address, "/organizers/sessions/3/plan"));
        await _looks.LookAsync(page, "call off", new(world.Address, "/organizers/sessions/4/call-off"));
        await world.SayAsync(organizer, "第4回 中止確定");
        await _looks.LookAsync(page, "called off", new(world.Address, "/organizers/sessions/4/call-off"));
        await _looks.LookAsync(page, "plan of one that was called off", new(world.Address, "/organizers/sessions/4/plan"));
        await _looks.LookAsync(page, "empty board", new(world.Address, "/organizers/sessions/3"));
        await _looks.LookAsync(page, "no such session", new(world.Address, "/organizers/sessions/99"));
        foreach (var text in new[] { "窓口の費用はいくらですか", "予約の方法を教えてください", "<script>alert('質問')</script>は動きますか", "\u202E右から左の印はどうなりますか", new string('a', 4900) })
        {
            await world.SayAsync(member, $"質問：{text}");
        }

        await world.SayAsync(member, "運営連絡：音が聞こえません");
        await world.Line.SendPhotosAsync(member.Id, [FileContent.Of(SampleFiles.Jpeg), FileContent.Of(SampleFiles.Jpeg)], ct: TestContext.Current.CancellationToken);
        await world.Line.SendFileAsync(member.Id, "計画.pdf", "%PDF-1.7"u8.ToArray(), ct: TestContext.Current.CancellationToken);
        await world.QuietAsync();
        foreach (var words in new[] { "承認 1", "承認 2", "承認 3", "表示 1", "次は 2", "回答 4 そのまま表示します。" })
        {
            await world.SayAsync(organizer, words);
        }

        await _looks.LookAsync(page, "board", new(world.Address, "/organizers/sessions/3"), "summary:visible");
        await page.CloseAsync();

        _looks.Judge();
    }

    [Fact]
    public async Task The_review_of_minutes_and_the_published_article_have_no_serious_fault()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は月に300件だ。");
        await review.PressAsync("add", review.SentenceOf("窓口の予約を始めた。"), "LG1接続とガバクラは次回に話す。", ("source", ""));
        await review.PressAsync("move-up", review.SentenceOf("予約は月に300件だ。"));
        await review.PressAsync("refuse-term", more: [("term", "LG1"), ("seen", "")]);
        await review.PressAsync("lock-section", more: ("section", "Overview"));
        await review.PressAsync("choose-audience", null, null, ("part", "part:Reports/みなと町"), ("audience", "Members"), ("seen", "Everyone"));
        await review.World.SayAsync(review.Member, "終わった後の質問です。予算はいくらですか");
        var page = await chromium.NewPageAsync();
        await review.World.SayAsync(review.Organizer, "運営画面");
        await page.GotoAsync(new Uri(review.World.Address, Link().Match(review.World.LastWords(review.Organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await _looks.LookAsync(page, "minutes", new(review.World.Address, ReviewWorld.Address), "details.tools summary");
        await _looks.LookAsync(page, "members' article", new(review.World.Address, (await page.Locator(".approval a").Nth(1).GetAttributeAsync("href"))!));
        await _looks.LookAsync(page, "sentence", new(review.World.Address, $"{ReviewWorld.Address}?at={review.SentenceOf("予約は月に300件だ。")}"));
        await _looks.LookAsync(page, "own sentence", new(review.World.Address, $"{ReviewWorld.Address}?at={review.SentenceOf("LG1接続とガバクラは次回に話す。")}"), ".add summary");
        await _looks.LookAsync(page, "compared", new(review.World.Address, $"{ReviewWorld.Address}/compare?from=1&to=2"));
        var newest = await review.NewestAsync();
        await _looks.LookAsync(page, "article", new(review.World.Address, $"/minutes/{newest.SessionId.Value:N}/{newest.Hash}"));
        await _looks.LookAsync(page, "no article", new(review.World.Address, $"/minutes/{newest.SessionId.Value:N}/nothing"));
        await page.CloseAsync();

        _looks.Judge();
    }

    [Fact]
    public async Task The_record_of_the_talk_has_no_serious_fault_empty_or_filled()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        var page = await chromium.NewPageAsync();
        await talk.World.SayAsync(talk.Organizer, "運営画面");
        await page.GotoAsync(new Uri(talk.World.Address, Link().Match(talk.World.LastWords(talk.Organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await _looks.LookAsync(page, "no talk", new(talk.World.Address, TalkWorld.Address), ".paste summary");
        await talk.AddAsync((new string('a', 90) + ".vtt", TalkSamples.Vtt.Bytes()), ("第2部.vtt", TalkSamples.Long(450).Bytes()));
        await talk.NameAsync((await talk.StoredAsync())[0].Number, "other", "", other: "事務局");
        await talk.World.SayAsync(talk.Organizer, "終了");
        await _looks.LookAsync(page, "talk", new(talk.World.Address, TalkWorld.Address), "details:has(button[value=remove]) > summary");
        await talk.ChoosingAsync(1);
        await talk.ChooseAsync("answer", 2, 3);
        await talk.ChoosingAsync(1);
        await _looks.LookAsync(page, "answer choice", new(talk.World.Address, talk.ChoiceAddress));
        await _looks.LookAsync(page, "talk later", new(talk.World.Address, $"{TalkWorld.Address}?file={(await talk.StoredAsync())[1].Number}&from=201"));
        await page.CloseAsync();

        _looks.Judge();
    }

    [Fact]
    public async Task The_projector_has_no_serious_fault_before_during_and_after()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        var page = await chromium.NewPageAsync(1920, 1080);
        await _looks.LookAsync(page, "idle", projector);
        await world.ShowAsync(organizer, await world.MemberAsync("小松"), "窓口の費用はいくらですか");
        await _looks.LookAsync(page, "question", projector);
        await world.SayAsync(organizer, "休憩");
        await _looks.LookAsync(page, "paused", projector);

        // The open page would read itself anew at this moment.
        await page.GotoAsync("about:blank");
        await world.SayAsync(organizer, "投影停止");
        await _looks.LookAsync(page, "closed", projector);
        await page.CloseAsync();

        _looks.Judge();
    }

    [Fact]
    public async Task The_page_of_what_could_not_be_done_has_no_serious_fault()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await world.OrganizerAsync();
        await DeadLetterWorld.WithDeadNoticeAsync(world);
        await world.SayAsync(organizer, "未処理");
        var page = await chromium.NewPageAsync();
        await _looks.LookAsync(page, "unfinished", new(world.Address, DeadLetters().Match(world.LastWords(organizer)).Groups["path"].Value));
        await page.CloseAsync();

        _looks.Judge();
    }

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"https://bot\.example\.jp(?<path>/\S+)")]
    private static partial Regex DeadLetters();
}
