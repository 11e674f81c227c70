using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Domain.Questions;
using SessionBot.Features.Board;
using SessionBot.Live;
using SessionBot.Tests.Board;

namespace SessionBot.Tests.Model.Desk;

/// <summary>Moderators press at the service and at the model. In which order what was pressed at once took its turn, the session's log tells.</summary>
internal sealed class DeskPlay(BoardWorld house, IReadOnlyList<BoardWorld> moderators)
{
    private ModelDesk _desk = null!;
    private int _acts;
    private int _version;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task RunAsync(IReadOnlyList<DeskAct> acts)
    {
        _desk = new((await CardsAsync()).ToImmutableSortedDictionary(card => card.Number, card => card));
        _version = await VersionAsync();
        foreach (var moderator in moderators)
        {
            await moderator.OpenAsync();
        }

        for (var at = 0; at < acts.Count;)
        {
            var together = new List<DeskAct> { acts[at++] };
            while (at < acts.Count && together[^1].IsRaced && together.TrueForAll(act => act.Who % moderators.Count != acts[at].Who % moderators.Count))
            {
                together.Add(acts[at++]);
            }

            await PlayAsync(together);
        }

        await ShowsAsync();
    }

    private async Task PlayAsync(List<DeskAct> together)
    {
        var pressed = new List<(DeskAct Act, DeskCommand Command, int Who, int Seen)>();
        foreach (var act in together)
        {
            var who = act.Who % moderators.Count;
            if (!act.IsLate)
            {
                await moderators[who].OpenAsync();
            }

            pressed.Add((act, DeskCommand.Of(act, ++_acts, _desk, moderators[who].Waiting), who, moderators[who].Version));
        }

        await Task.WhenAll(pressed.Select(one => moderators[one.Who].SendAsync(one.Command.Fields(one.Seen))));
        var log = await LogAsync();
        var desks = new List<ModelDesk> { _desk };
        foreach (var (who, last) in log)
        {
            var (act, command, _, seen) = pressed.Single(one => one.Who == who);
            Assert.False(_desk.Conflicts(command, who, seen), $"{act} was done over what somebody had changed since version {seen}.");
            _desk = _desk.After(command, who, last) ?? throw new InvalidOperationException($"{act} changed something, where the model says that it changes nothing.");
            desks.Add(_desk);
        }

        foreach (var (act, command, who, seen) in pressed.Where(one => log.TrueForAll(done => done.Who != one.Who)))
        {
            Assert.True(desks.Exists(desk => desk.Conflicts(command, who, seen) || desk.After(command, who, int.MaxValue) is null), $"{act} changed nothing, where the model says that it changes something.");
        }

        var stands = await CardsAsync();
        Assert.True(
            _desk.Cards.Values.Select(card => $"{card}").SequenceEqual(stands.Select(card => $"{card}")),
            $"After {string.Join(", ", together)} the model says\n  {string.Join("\n  ", _desk.Cards.Values)}\nand the service\n  {string.Join("\n  ", stands)}");
    }

    /// <returns>Who has done something since the last look, in the order of it, with the version after it.</returns>
    private async Task<List<(int Who, int Last)>> LogAsync()
    {
        var entries = await house.World.ReadAsync(db => (
            from entry in db.SessionEvents
            where entry.Version > _version
            join member in db.Members on entry.ActorId equals member.Id
            orderby entry.Version
            select new { entry.Version, member.LineUserId }).ToListAsync(Ct));
        var done = new List<(int Who, int Last)>();
        foreach (var entry in entries)
        {
            // The second half of a question that a moderator divides is its asker's.
            var who = moderators.Select(moderator => moderator.Organizer.Id).ToList().IndexOf(entry.LineUserId);
            if (who < 0)
            {
                continue;
            }

            if (done is [.., var last] && last.Who == who)
            {
                done[^1] = (who, entry.Version);
            }
            else
            {
                done.Add((who, entry.Version));
            }
        }

        Assert.True(done.Select(one => one.Who).Distinct().Count() == done.Count, "What one command did was torn apart by another.");
        _version = await VersionAsync();
        return done;
    }

    private Task<int> VersionAsync() => house.World.ReadAsync(db => db.Sessions.Select(session => session.Version).SingleAsync(Ct));

    private Task<List<DeskCard>> CardsAsync() => house.World.ReadAsync(async db =>
    {
        var questions = await db.Questions.Include(question => question.Answers).OrderBy(question => question.Number).ToListAsync(Ct);
        var numbers = questions.ToDictionary(question => question.Id, question => question.Number);
        return questions.ConvertAll(question => new DeskCard(question.Number, $"{question.AskerId}", question.Text)
        {
            State = question.State,
            Into = question.MergedInto is { } into ? numbers[into] : null,
            Reason = question.NotTakenReason,
            Label = question.Label,
            Assignee = question.Assignee,
            Order = question.Order,
            Words = question.Reworded,
            Answers = [.. question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => answer.Text)],
        });
    });

    /// <summary>What the boards share is what one would see who reads everything anew.</summary>
    private async Task ShowsAsync()
    {
        await using var scope = house.World.Services.CreateAsyncScope();
        var session = await house.World.ReadAsync(db => db.Sessions.AsNoTracking().SingleAsync(Ct));
        var shared = await scope.ServiceProvider.GetRequiredService<BoardSheets>().ReadAsync(session, BoardFilter.None, Ct);
        var view = await scope.ServiceProvider.GetRequiredService<ReadBoard>().ReadAsync(session, BoardFilter.None, Ct);
        var anew = await new RenderedCards(scope.ServiceProvider.GetRequiredService<ComponentRenderer>(), TimeProvider.System).OfAsync(view);
        Assert.Equal(
            anew.View.Columns.Select(column => (column.Place, string.Join(' ', column.Cards.Select(card => card.Number)))),
            shared.View.Columns.Select(column => (column.Place, string.Join(' ', column.Cards.Select(card => card.Number)))));
        Assert.Equal(anew.Cards.OrderBy(card => card.Key).Select(card => card.Value.Html), shared.Cards.OrderBy(card => card.Key).Select(card => card.Value.Html));
    }
}
