using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Storage;

namespace SessionBot.Features.Talk;

/// <summary>Adds files to the talk's record, in their order: all of a form, or nothing where one of them cannot be read. What is there already is not added once more.</summary>
internal sealed class AddTranscripts(SessionBotDb db, Transactions transactions, TalkLog log, TimeProvider clock)
{
    public const int MostFiles = 30;

    /// <summary>Of all files together, as they are stored: a day of talk has a tenth of it, and every look at the page reads all of it.</summary>
    private const int MostCharacters = 5_000_000;

    public async Task<TalkAnswer> HandleAsync(TalkForm form, SessionId id, string group, MemberId organizer, CancellationToken ct)
    {
        var (uploads, faults) = await ReadUploads.FromAsync(form, ct);
        if (faults.Count > 0)
        {
            return TalkAnswer.Fault(string.Join('\n', faults.Append(TalkTexts.NothingAdded)));
        }

        TalkAnswer answer = new("");
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token => answer = await AddAsync(uploads, id, organizer, token), ct);
        return answer;
    }

    private async Task<TalkAnswer> AddAsync(IReadOnlyList<Upload> uploads, SessionId id, MemberId organizer, CancellationToken ct)
    {
        var session = await db.Sessions.SingleAsync(one => one.Id == id, ct);
        var known = (await db.Transcripts.Where(transcript => transcript.SessionId == id).Select(transcript => transcript.Hash).ToListAsync(ct)).ToHashSet();
        if (known.Union(uploads.Select(upload => upload.Hash)).Count() > MostFiles)
        {
            return TalkAnswer.Fault(Wording.Of(TalkTexts.TooMany, ("most", MostFiles)));
        }

        var stored = await db.Transcripts.Where(transcript => transcript.SessionId == id).SumAsync(transcript => transcript.Content.Length, ct);
        if (stored + uploads.Where(upload => !known.Contains(upload.Hash)).Sum(upload => upload.Content.Length) > MostCharacters)
        {
            return TalkAnswer.Fault(TalkTexts.TooMuch);
        }

        var told = new List<string>();
        int? first = null;
        foreach (var upload in uploads)
        {
            if (!known.Add(upload.Hash))
            {
                told.Add(Wording.Of(TalkTexts.KnownAlready, ("file", TalkReplies.Called(upload.Name))));
                continue;
            }

            var transcript = new Transcript
            {
                SessionId = id,
                Number = TalkLog.NextNumber(session),
                Kind = upload.Kind,
                FileName = upload.Name,
                Hash = upload.Hash,
                Content = upload.Content,
                AddedBy = organizer,
                AddedAt = clock.GetUtcNow(),
            };
            db.Transcripts.Add(transcript);
            log.Added(session, transcript, upload.Count);
            first ??= transcript.Number;
            told.Add(TalkReplies.Added(upload));
            if (upload.Private > 0)
            {
                told.Add(Wording.Of(TalkTexts.PrivateLeftOut, ("count", upload.Private)));
            }
        }

        return new(string.Join('\n', told)) { Number = first };
    }
}
