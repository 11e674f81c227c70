using Microsoft.EntityFrameworkCore;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>The code that makes an organizer cannot be found by trying.</summary>
public sealed class OrganizerCodeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_five_wrong_ones_in_a_row_even_the_right_one_waits_half_an_hour()
    {
        await using var world = await BotWorld.StartAsync();
        var guesser = await world.MemberAsync("佐藤");
        for (var guess = 1; guess <= 5; guess++)
        {
            Assert.DoesNotContain("受け付けを止めています", world.LastWords(guesser), StringComparison.Ordinal);
            await world.SayAsync(guesser, $"運営登録 guess-{guess}");
        }

        Assert.Contains("受け付けを止めています", world.LastWords(guesser), StringComparison.Ordinal);
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(29));
        await world.SayAsync(guesser, $"運営登録 {ExampleGroup.OrganizerCode}");
        Assert.Contains("受け付けを止めています", world.LastWords(guesser), StringComparison.Ordinal);
        Assert.False(await world.ReadAsync(db => db.Members.AnyAsync(member => member.IsOrganizer, Ct)));

        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(1));
        await world.SayAsync(guesser, $"運営登録 {ExampleGroup.OrganizerCode}");
        Assert.StartsWith("運営として登録しました。", world.LastWords(guesser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_the_own_data_erased_is_no_newcomer_who_may_guess_anew()
    {
        await using var world = await BotWorld.StartAsync();
        var guesser = await world.MemberAsync("佐藤");
        for (var guess = 1; guess <= 4; guess++)
        {
            await world.SayAsync(guesser, $"運営登録 guess-{guess}");
        }

        await world.SayAsync(guesser, "私のデータ削除");
        await world.TapAsync(guesser, "削除する");
        await world.SayAsync(guesser, "次回");
        await world.SayAsync(guesser, "運営登録 guess-5");
        await world.SayAsync(guesser, $"運営登録 {ExampleGroup.OrganizerCode}");

        Assert.Contains("受け付けを止めています", world.LastWords(guesser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_right_one_starts_the_count_anew()
    {
        await using var world = await BotWorld.StartAsync();
        var clumsy = await world.MemberAsync("佐藤");
        for (var round = 1; round <= 2; round++)
        {
            for (var guess = 1; guess <= 4; guess++)
            {
                await world.SayAsync(clumsy, $"運営登録 guess-{guess}");
            }

            await world.SayAsync(clumsy, $"運営登録 {ExampleGroup.OrganizerCode}");
            Assert.StartsWith("運営として登録しました。", world.LastWords(clumsy), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Organizers_hear_who_guesses()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.MemberAsync("桐生", region: null);
        await world.SayAsync(organizer, $"運営登録 {ExampleGroup.OrganizerCode}");
        var guesser = await world.MemberAsync("佐藤");
        for (var guess = 1; guess <= 6; guess++)
        {
            await world.SayAsync(guesser, $"運営登録 guess-{guess}");
        }

        await world.SayAsync(organizer, "次回");

        Assert.Single(world.BotWords(organizer), text => text.StartsWith("佐藤さんが、運営登録の合言葉を続けて間違えました。", StringComparison.Ordinal));
    }
}
