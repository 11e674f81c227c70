using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Console;

/// <summary>Sessions are planned, changed and moved on the console.</summary>
public sealed class PlanFormTests
{
    private const string New = "/organizers/sessions/new";

    private const string Plan = $"{ConsoleWorld.Session}/plan";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_new_session_is_filled_in_from_the_last_one_and_stands_as_it_was_planned()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(New);
        Assert.Contains("name=\"number\" inputmode=\"numeric\" value=\"4\"", console.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"start\" type=\"time\" value=\"15:00\"", console.Page, StringComparison.Ordinal);

        await console.SendAsync(New, Filled(number: "4"));

        var session = await console.SessionAsync(4);
        Assert.Equal("/organizers", console.At);
        Assert.Equal((new(2027, 2, 4, 14, 0, 0, TimeSpan.FromHours(9)), "庁舎と配信"), (session.StartsAt, session.Place));
        Assert.Equal([new AgendaItem(0, "開会"), new AgendaItem(30, "講演")], session.Agenda);
        Assert.Equal([new SessionSpeaker("そらの町", "白石遥"), new SessionSpeaker("みなと町", "小松")], session.Speakers);
        Assert.Equal([TimeSpan.FromDays(7), TimeSpan.FromHours(3)], session.RemindBefore);
    }

    [Fact]
    public async Task What_stays_the_same_from_time_to_time_is_copied_and_the_rest_is_left_empty()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(New);
        await console.SendAsync(New, Filled(number: "4"));

        await console.OpenAsync(New);

        foreach (var (name, type, value) in new[]
        {
            ("number", " inputmode=\"numeric\"", "5"), ("start", " type=\"time\"", "14:00"), ("end", " type=\"time\"", "15:30"), ("place", "", "庁舎と配信"),
            ("reminders", "", "7日前、3時間前"), ("date", " type=\"date\"", ""), ("topic", "", ""), ("opens", " type=\"datetime-local\"", ""), ("due", " type=\"datetime-local\"", ""),
        })
        {
            Assert.Contains(value.Length > 0 ? $"name=\"{name}\"{type} value=\"{value}\"" : $"name=\"{name}\"{type}", console.Page, StringComparison.Ordinal);
            Assert.True(value.Length > 0 || !console.Page.Contains($"name=\"{name}\"{type} value=\"2", StringComparison.Ordinal), name);
        }

        Assert.Equal("14:00 開会\n14:30 講演", console.Page.Split("name=\"agenda\"")[1].Split('>')[1].Split('<')[0].Trim());
        Assert.Equal("", console.Page.Split("name=\"speakers\"")[1].Split('>')[1].Split('<')[0].Trim());
    }

    [Fact]
    public async Task Each_fault_stands_beside_its_field_and_nothing_that_was_typed_is_lost()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(New);

        await console.SendAsync(
            New, ("number", "三"), ("topic", ""), ("date", "2026-02-30"), ("start", "15:00"), ("end", "14:00"), ("place", "庁舎"), ("speakers", "白石遥"), ("agenda", ""),
            ("reminders", "きのう"), ("version", "0"));

        foreach (var (field, fault) in new[]
        {
            ("number", "回数は1〜9999の数字で"), ("topic", "内容を入力"), ("date", "日付を入力"), ("end", "終了は開始より後"), ("speakers", "「白石遥」は、所属と氏名の間に"), ("reminders", "読み取れません"),
        })
        {
            Assert.Contains($"id=\"{field}-fault\">{fault}", console.Page, StringComparison.Ordinal);
        }

        Assert.Contains("value=\"三\"", console.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"きのう\"", console.Page, StringComparison.Ordinal);
        Assert.Equal(1, await console.World.ReadAsync(db => db.Sessions.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_empty_form_names_each_fault_once()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(New);

        await console.SendAsync(
            New, ("number", ""), ("topic", ""), ("date", ""), ("start", ""), ("end", ""), ("place", ""), ("speakers", ""), ("agenda", ""), ("reminders", ""), ("version", "0"));

        var faults = console.Page.Split("-fault\">").Skip(1).Select(fault => fault.Split('<')[0]).ToList();
        Assert.Equal(["回数は1〜9999の数字で入力してください。", "内容を入力してください。", "日付を入力してください。", "開始の時刻を入力してください。", "終了の時刻を入力してください。"], faults);
    }

    [Theory]
    [InlineData("14:00 開会\nまとめ", "「まとめ」は読み取れません。")]
    [InlineData("13:00 開会", "「13:00 開会」の時刻は、14:00から15:30までの間に")]
    [InlineData("14:30 講演\n14:00 開会", "「14:00 開会」の時刻は、上の行より後に")]
    public async Task What_is_wrong_with_an_agenda_names_the_line(string agenda, string fault)
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(New);

        await console.SendAsync(New, Filled(number: "4", agenda: agenda));

        Assert.Contains(fault, console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_taken_and_a_start_in_the_past_are_refused()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(New);

        await console.SendAsync(New, Filled(number: "3"));
        Assert.Contains("第3回はすでに登録されています。", console.Page, StringComparison.Ordinal);
        await console.SendAsync(New, Filled(number: "4", date: "2025-01-10"));
        Assert.Contains("開始の日時を過ぎています。", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_a_colleague_has_changed_is_not_overwritten_unseen()
    {
        await using var console = await ConsoleWorld.PlannedAsync();
        await console.OpenAsync(Plan);
        var seen = (await console.SessionAsync()).Version;
        await console.World.SayAsync(console.Organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：移住の窓口");

        await console.SendAsync(Plan, Filled(number: "3", version: seen));
        Assert.Contains("桐生さんが先に予定を変更しました。", console.Page, StringComparison.Ordinal);
        Assert.Equal("移住の窓口", (await console.SessionAsync()).Topic);

        await console.SendAsync(Plan, Filled(number: "3", version: (await console.SessionAsync()).Version));
        Assert.Contains("予定を保存しました。", console.Page, StringComparison.Ordinal);
        Assert.Equal("書かない窓口のその後", (await console.SessionAsync()).Topic);
    }

    [Fact]
    public async Task Phases_move_by_hand_once_and_a_second_session_does_not_run_beside_the_first()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.OpenAsync(New);
        await console.SendAsync(New, Filled(number: "4"));
        await console.OpenAsync(Plan);

        await console.SendAsync("/organizers/sessions/4/phase", ("version", $"{(await console.SessionAsync(4)).Version}"), ("to", "Live"));
        Assert.Contains("第3回が進行中です。", console.Page, StringComparison.Ordinal);
        await console.World.SayAsync(console.Organizer, "第4回 開始");
        Assert.Contains("第3回が進行中です。", console.World.LastWords(console.Organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Planned, (await console.SessionAsync(4)).Phase);
        var seen = $"{(await console.SessionAsync()).Version}";
        await console.SendAsync($"{ConsoleWorld.Session}/phase", ("version", seen), ("to", "Closed"));
        Assert.Contains("第3回は「終了」になりました。", console.Page, StringComparison.Ordinal);
        await console.SendAsync($"{ConsoleWorld.Session}/phase", ("version", seen), ("to", "Paused"));
        Assert.Contains("すでに「終了」のため、変更していません。", console.Page, StringComparison.Ordinal);
        await console.SendAsync($"{ConsoleWorld.Session}/phase", ("version", $"{(await console.SessionAsync()).Version}"), ("to", "Published"));
        Assert.Equal(SessionPhase.Closed, (await console.SessionAsync()).Phase);
    }

    [Fact]
    public async Task What_happens_by_itself_stands_in_the_order_of_time_and_nothing_is_to_come_when_the_session_is_over()
    {
        await using var console = await ConsoleWorld.PlannedAsync();

        await console.OpenAsync(Plan);
        Assert.Equal(
            ["報告受付", "リマインド", "リマインド", "報告締切", "リマインド", "開始", "終了"],
            console.Page.Split("<dl class=\"times\">")[1].Split("</dl>")[0].Split("<dt>").Skip(1).Select(step => step.Split('<')[0]));
        await console.World.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        await console.World.SayAsync(console.Organizer, "終了");
        await console.OpenAsync(Plan);

        Assert.DoesNotContain("リマインド</dt>", console.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("自動で行うこと", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_way_to_the_LINE_account_as_an_address_and_as_a_code()
    {
        await using var console = await ConsoleWorld.PlannedAsync();

        await console.OpenAsync(Plan);

        Assert.Contains("href=\"https://line.me/R/ti/p/%40000simul\"", console.Page, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"友だち追加のQRコード\"", console.Page, StringComparison.Ordinal);
    }

    private static (string, string)[] Filled(string number, string agenda = "14:00 開会\n14:30　講演", string date = "2027-02-04", int version = 0) =>
    [
        ("number", number), ("topic", "書かない窓口のその後"), ("date", date), ("start", "14:00"), ("end", "15:30"), ("place", "庁舎と配信"),
        ("speakers", "そらの町 白石遥\nみなと町　小松"), ("agenda", agenda), ("reminders", "7日前、3時間前"), ("version", $"{version}"),
    ];
}
