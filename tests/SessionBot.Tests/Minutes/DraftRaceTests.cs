using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Sources;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Minutes;

public sealed class DraftRaceTests
{
    [Fact]
    public async Task What_is_unsent_while_a_draft_is_being_made_is_not_in_it()
    {
        var drafter = new PausingDrafter();
        var (world, organizer) = await BotWorld.LiveAsync(services: services => services.AddSingleton<IMinutesDrafter>(drafter));
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        var id = await world.SayAsync(member, "うっかり送った内緒の話ですか");
        await world.SayAsync(organizer, "回答 1 お答えできません。");
        await world.SayAsync(organizer, "終了");

        await world.Line.SayAsync(organizer.Id, "議事録作成", ct: TestContext.Current.CancellationToken);
        await drafter.Begun.WaitAsync(TestConstants.Timeout, TestContext.Current.CancellationToken);
        var handled = world.FateAsync("unsent");
        await world.Line.UnsendAsync(member.Id, id, ct: TestContext.Current.CancellationToken);
        await handled;
        drafter.GoOn();
        await world.QuietAsync();

        Assert.Equal(1, await world.ReadAsync(db => db.Minutes.CountAsync(minutes => minutes.Document != "")));
        Assert.DoesNotContain("内緒の話", await world.DatabaseTextAsync(), StringComparison.Ordinal);
        Assert.Equal(2, drafter.Drafts);
    }

    /// <summary>Holds the first draft until the test lets it go on, after the sources were read.</summary>
    private sealed class PausingDrafter : IMinutesDrafter
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "pausing/1";

        public Task Begun => _begun.Task;

        public int Drafts { get; private set; }

        public void GoOn() => _goOn.SetResult();

        public async Task<MinutesDraft> DraftAsync(SessionRecord record, MinutesLayout layout, CancellationToken ct, SectionKind? anew = null)
        {
            Drafts++;
            _begun.TrySetResult();
            await _goOn.Task.WaitAsync(ct);
            return await new ExtractiveDrafter().DraftAsync(record, layout, ct);
        }
    }
}
