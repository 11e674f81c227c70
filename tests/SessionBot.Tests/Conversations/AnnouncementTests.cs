using LineSimulator;
using LineSimulator.Faults;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class AnnouncementTests
{
    private const string Text = "次回の資料（第１版）を公開しました。\nご確認ください。";

    private static readonly SimulatorOptions Limited = new() { MonthlyQuota = 130 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_shown_with_its_cost_and_sent_when_the_organizer_says_so()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;

        await world.SayAsync(organizer, $"お知らせ {Text}");

        Assert.Equal(Text, world.BotWords(organizer)[^2]);
        Assert.Contains("3人に届きます。今月の残り130通のうち3通を使います（残り127通）。", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.All(members, member => Assert.DoesNotContain(Text, world.BotWords(member)));

        await world.TapAsync(organizer, "送る");

        Assert.All(members, member => Assert.Equal(Text, world.LastWords(member)));
        Assert.Contains("3人にお知らせを送信しました。", world.LastWords(organizer), StringComparison.Ordinal);
        var kept = await world.ReadAsync(db => db.Announcements.SingleAsync(Ct));
        Assert.Equal((AnnouncementState.Sent, ""), (kept.State, kept.Text));
    }

    [Fact]
    public async Task What_is_given_up_is_not_sent_and_not_kept()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        await world.SayAsync(organizer, $"お知らせ：{Text}");

        await world.TapAsync(organizer, "やめる");
        await world.SayAsync(organizer, "お知らせ送信");

        Assert.Contains("送信を待っているお知らせはありません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal("", await world.ReadAsync(db => db.Announcements.Select(known => known.Text).SingleAsync(Ct)));
        Assert.All(members, member => Assert.DoesNotContain(Text, world.BotWords(member)));
    }

    [Fact]
    public async Task Two_taps_and_two_organizers_send_it_once()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        var other = await world.MemberAsync("白石", region: null);
        await world.SayAsync(other, "運営登録 unei-2026");
        await world.SayAsync(organizer, $"お知らせ {Text}");
        var proposal = await world.ReadAsync(db => db.Announcements.Select(known => known.Id).SingleAsync(Ct));

        await Task.WhenAll(
            world.Line.TapAsync(organizer.Id, "送る", ct: Ct),
            world.Line.PostbackAsync(other.Id, $"お知らせ送信 {proposal.Value:N}", ct: Ct),
            world.Line.TapAsync(organizer.Id, "送る", ct: Ct));
        await world.QuietAsync();

        Assert.All(members, member => Assert.Single(world.BotWords(member), text => text == Text));
    }

    [Fact]
    public async Task What_a_colleague_has_written_is_shown_before_it_is_sent()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        var other = await world.MemberAsync("白石", region: null);
        await world.SayAsync(other, "運営登録 unei-2026");
        await world.SayAsync(organizer, $"お知らせ {Text}");

        await world.SayAsync(other, "お知らせ送信");

        Assert.All(members, member => Assert.DoesNotContain(Text, world.BotWords(member)));
        Assert.Equal(Text, world.BotWords(other)[^2]);
        Assert.Contains("ほかの運営担当者が用意したものです", world.LastWords(other), StringComparison.Ordinal);
        await world.TapAsync(other, "送る");
        Assert.All(members, member => Assert.Single(world.BotWords(member), text => text == Text));
    }

    [Fact]
    public async Task The_button_of_an_earlier_text_does_not_send_a_later_one()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        await world.SayAsync(organizer, "お知らせ 最初の文です。");
        var first = await world.ReadAsync(db => db.Announcements.Select(known => known.Id).SingleAsync(Ct));
        await world.SayAsync(organizer, $"お知らせ {Text}");

        await world.Line.PostbackAsync(organizer.Id, $"お知らせ送信 {first.Value:N}", ct: Ct);
        await world.QuietAsync();
        Assert.Contains("送信を待っているお知らせはありません", world.LastWords(organizer), StringComparison.Ordinal);

        await world.SayAsync(organizer, "お知らせ送信");
        Assert.All(members, member => Assert.Equal(Text, world.LastWords(member)));
    }

    [Fact]
    public async Task What_was_shown_a_day_ago_is_not_sent()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        await world.SayAsync(organizer, $"お知らせ {Text}");
        await world.AtAsync(world.Clock.GetUtcNow().AddHours(25));

        await world.TapAsync(organizer, "送る");

        Assert.Contains("確認から1日以上たったため、送信していません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.All(members, member => Assert.DoesNotContain(Text, world.BotWords(member)));
    }

    [Fact]
    public async Task Unsending_it_drops_the_proposal_and_its_text()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        var id = await world.SayAsync(organizer, "お知らせ うっかり書いた内緒の話です。");

        await world.UnsendAsync(organizer, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        await world.TapAsync(organizer, "送る");
        Assert.Contains("送信を待っているお知らせはありません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.All(members, member => Assert.DoesNotContain("内緒の話", string.Join('\n', world.BotWords(member)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unsending_it_recalls_what_is_still_on_its_way()
    {
        var (world, organizer, members) = await GroupAsync(new SimulatorOptions { MonthlyQuota = 0 });
        await using var disposing = world;
        world.Line.Fault(LineEndpoint.Quota, FaultKind.ServerError);
        var id = await world.SayAsync(organizer, "お知らせ うっかり書いた内緒の話です。");
        await world.TapAsync(organizer, "送る");
        Assert.Equal(2, await world.ReadAsync(db => db.OutgoingMessages.CountAsync(
            message => message.Purpose == PushPurpose.Announcement && message.Status == QueueStatus.Pending, Ct)));

        await world.UnsendAsync(organizer, id);

        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        await world.SayAsync(members[0], "次回の研究会");
        Assert.DoesNotContain("内緒の話", string.Join('\n', world.BotWords(members[0])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_word_alone_is_explained_and_a_text_too_long_is_told_politely()
    {
        var (world, organizer, _) = await GroupAsync(Limited);
        await using var disposing = world;

        await world.SayAsync(organizer, "お知らせ");
        Assert.Contains("「お知らせ」に続けて本文をお送りください", world.LastWords(organizer), StringComparison.Ordinal);

        await world.SayAsync(organizer, $"お知らせ {new string('あ', 5001)}");
        Assert.Contains("本文が5001文字あります。LINEで送れるのは5000文字まで", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, $"お知らせ {new string('あ', 5000)}");
        Assert.Contains("3人に届きます", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_cannot_announce_anything()
    {
        var (world, _, members) = await GroupAsync(Limited);
        await using var disposing = world;

        await world.SayAsync(members[0], $"お知らせ {Text}");
        await world.SayAsync(members[0], "お知らせ送信");

        Assert.Equal(0, await world.ReadAsync(db => db.Announcements.CountAsync(Ct)));
        Assert.DoesNotContain(Text, world.BotWords(members[1]));
    }

    /// <summary>An organizer and two members: three people read what goes to all.</summary>
    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser[] Members)> GroupAsync(SimulatorOptions simulator)
    {
        var (world, organizer) = await BotWorld.PlannedAsync(simulator: simulator);
        return (world, organizer, [await world.MemberAsync("倉田"), await world.MemberAsync("小松", "あおば市")]);
    }
}
