using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>What members find in a session's published minutes of what was sent, and why not of the rest.</summary>
internal sealed class PublishedFates
{
    private readonly Dictionary<string, CoverageFate> _fates = [];

    private readonly HashSet<string> _read = [];

    private PublishedFates(string? document)
    {
        if (document is null)
        {
            return;
        }

        var minutes = StoredMinutes.Read(document);
        _fates = minutes.Coverage.Items.ToDictionary(item => item.SourceId, item => item.Fate);
        _read = [.. SentenceIds.Of(minutes.Document.For(Audience.Members)).SelectMany(entry => entry.Sentence.Evidence).Select(evidence => evidence.SourceId)];
    }

    public static async Task<PublishedFates> ReadAsync(SessionBotDb db, Session session, CancellationToken ct) => new(
        session.Phase != SessionPhase.Published ? null : await db.Minutes
            .Where(minutes => minutes.SessionId == session.Id && minutes.State == MinutesState.Approved)
            .OrderByDescending(minutes => minutes.Revision).Select(minutes => minutes.Document).FirstOrDefaultAsync(ct));

    public bool Has(Question question) => _read.Contains(MinutesSources.IdOf(question));

    /// <returns>Null where the minutes tell none.</returns>
    public string? WhyLeftOut(Question question) => (_fates.GetValueOrDefault(MinutesSources.IdOf(question)) as LeftOut)?.Reason;
}
