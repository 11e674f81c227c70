using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Minutes.Embedding;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// Looks for held questions that ask the same as another in words which the built-in comparison does not know, where an embedding deployment is configured. It works
/// beside everything that somebody waits for: what it finds goes into the session's log, where boards find it, and rides on the asker's next reply.
/// </summary>
/// <param name="embeddings">Null where none is configured: then nothing is looked for.</param>
/// <param name="likeness">From here on two questions ask the same.</param>
internal sealed partial class MeaningHints(
    TextEmbeddings? embeddings, double likeness, IServiceScopeFactory scopes, TimeProvider clock, ILogger<MeaningHints> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    /// <summary>A deployment that has failed is not asked for so long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Dictionary<SessionId, Look> _looks = [];
    private readonly Dictionary<SessionId, int> _turns = [];
    private int _turn;
    private DateTimeOffset _restsUntil;

    /// <param name="Version">Of the session, when it was looked at.</param>
    /// <param name="At">The questions that were compared, with a hash of their texts: none of them is compared twice.</param>
    private sealed record Look(int Version, ImmutableHashSet<(QuestionId Id, int Text)> At);

    public TextEmbeddings? Embeddings => embeddings;

    public override void Dispose()
    {
        base.Dispose();
        _oneAtATime.Dispose();
    }

    /// <summary>The asker has taken a text back: what is kept of it goes. Does not wait for that, and does not fail.</summary>
    public void Forget(Session session, string text)
    {
        if (embeddings is not null && text.Length > 0)
        {
            _ = embeddings.ForgetAsync(text, Persons(session));
        }
    }

    /// <summary>Looks at all that has come since the last time.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        if (embeddings is null)
        {
            return;
        }

        await _oneAtATime.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var open = await scope.ServiceProvider.GetRequiredService<SessionBotDb>().Sessions.AsNoTracking()
                .Where(session => session.Phase == SessionPhase.CollectingReports || session.Phase == SessionPhase.Live || session.Phase == SessionPhase.Paused || session.Phase == SessionPhase.Closed)
                .ToListAsync(ct);
            foreach (var over in _turns.Keys.Except(open.Select(session => session.Id)).ToList())
            {
                _looks.Remove(over);
                _turns.Remove(over);
            }

            // Whoever was looked at last waits for the others: a session at which the deployment fails must not keep it from them.
            foreach (var session in open.OrderBy(session => _turns.GetValueOrDefault(session.Id)).Where(session => _looks.GetValueOrDefault(session.Id)?.Version != session.Version && _restsUntil <= clock.GetUtcNow()))
            {
                await LookAsync(embeddings, session, ct);
            }
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (embeddings is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryFollowAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task TryFollowAsync(CancellationToken ct)
    {
        try
        {
            await FollowAsync(ct);
        }
        catch (Exception exception) when (DatabaseFaults.Cause(exception) is not null || exception is DbUpdateException)
        {
            Log.Failed(logger, exception.Message);
        }
    }

    private async Task LookAsync(TextEmbeddings asked, Session session, CancellationToken ct)
    {
        _turns[session.Id] = ++_turn;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SessionBotDb>();
        var before = _looks.GetValueOrDefault(session.Id)?.At ?? [];
        var compared = await LookalikesOfHeld.ReadComparedAsync(db, session, ct);
        var come = LookalikesOfHeld.Held(compared).Where(question => !before.Contains(Key(question))).ToList();
        if (come.Count > 0 && compared.Count > 1)
        {
            IReadOnlyList<TextMeaning?>? meanings;
            bool areOthers;
            try
            {
                meanings = await asked.OfAsync(
                    [.. compared.Select(question => question.Text)], Persons(session), async token => !await ComparedTexts.AreOthersAsync(db, session, session.Version, token), ct);
            }
            finally
            {
                areOthers = await ForgetOthersAsync(asked, db, session, compared);
            }

            if (areOthers)
            {
                // What they are by now, the next look tells.
                return;
            }

            if (meanings is null)
            {
                _restsUntil = clock.GetUtcNow() + Rest;
                return;
            }

            var found = Found(come, [.. from one in compared.Zip(meanings) where one.Second is not null select (one.First, one.Second!)]);
            var known = found.Count == 0 ? new Dictionary<QuestionId, int>() : LookalikesOfHeld.Among(compared);
            foreach (var (question, other) in found.Where(pair => !known.ContainsKey(pair.Question.Id)))
            {
                await using var telling = scopes.CreateAsyncScope();
                await telling.ServiceProvider.GetRequiredService<TellLookalike>().HandleAsync(session.Id, question, other, ct);
            }
        }

        _looks[session.Id] = new(session.Version, [.. before, .. come.Select(Key)]);
    }

    /// <summary>However the call has ended: what is unsent or edited since the texts were read, leaves no vector.</summary>
    /// <returns>True if any text may be another by now.</returns>
    private static async Task<bool> ForgetOthersAsync(TextEmbeddings asked, SessionBotDb db, Session session, List<Question> compared)
    {
        if (!await ComparedTexts.AreOthersAsync(db, session, session.Version, CancellationToken.None))
        {
            return false;
        }

        var ids = compared.ConvertAll(question => question.Id);
        var now = await db.Questions.AsNoTracking().Where(question => ids.Contains(question.Id)).ToDictionaryAsync(question => question.Id, question => question.Text, CancellationToken.None);
        await Task.WhenAll(compared.Where(question => now.GetValueOrDefault(question.Id) != question.Text).Select(question => asked.ForgetAsync(question.Text, Persons(session))));
        return true;
    }

    private List<(Question Question, Question Other)> Found(List<Question> come, List<(Question Question, TextMeaning Meaning)> all) =>
    [
        .. from one in all
           where come.Contains(one.Question)
           let nearest = all.Where(other => other.Question != one.Question).Select(other => (other.Question, Likeness: one.Meaning.Likeness(other.Meaning))).MaxBy(other => other.Likeness)
           where nearest.Question is not null && nearest.Likeness >= likeness
           select (one.Question, nearest.Question),
    ];

    private static (QuestionId Id, int Text) Key(Question question) => (question.Id, StringComparer.Ordinal.GetHashCode(question.Text));

    private static List<string> Persons(Session session) => session.Speakers.ConvertAll(speaker => speaker.Name);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Similar questions could not be looked for; it is tried again in seconds. Cause: {Cause}")]
        public static partial void Failed(ILogger logger, string cause);
    }
}
