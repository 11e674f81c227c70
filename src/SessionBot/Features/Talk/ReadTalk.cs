using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;

namespace SessionBot.Features.Talk;

/// <summary>Reads the talk's record as its page shows it: the files, who speaks in them, and where questions are answered.</summary>
internal sealed class ReadTalk(SessionBotDb db, MinutesSources sources, DraftQueue drafts)
{
    /// <param name="file">The one whose words are shown; else the first.</param>
    /// <param name="from">The number of an utterance or message on the page that is shown.</param>
    /// <param name="choosing">The question whose answer is being chosen, as evidence calls it.</param>
    public async Task<TalkView> ReadAsync(Session session, int? file, int? from, string? choosing, CancellationToken ct)
    {
        var transcripts = await db.Transcripts.AsNoTracking().Where(one => one.SessionId == session.Id).OrderBy(one => one.Number).ToListAsync(ct);
        var draft = await DraftAsync(session, ct);
        if (transcripts.Count == 0)
        {
            return new(session, [], null, [], [], draft);
        }

        var adders = transcripts.ConvertAll(one => one.AddedBy);
        var names = await db.Members.Where(member => adders.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.DisplayName, ct);
        var record = await sources.ReadAsync(session, ct);
        var files = transcripts.ConvertAll(one => FileOf(one, record.Facts.Speakers, names));
        var (questions, answers) = Moments(record, files.ToDictionary(one => one.Number, one => one.Name), await ChoicesAsync(session, ct));
        var chosen = questions.Find(question => question.Source == choosing && files.Exists(one => one.Kind == TranscriptKind.Speech));
        var shown = files.Find(one => one.Number == file) ?? files[0];
        if (chosen is not null && (file is null || shown.Kind != TranscriptKind.Speech))
        {
            shown = files.Find(one => one.Number == chosen.Moment?.File) ?? files.Find(one => one.Kind == TranscriptKind.Speech)!;
            from ??= Math.Max(1, (chosen.Moment?.Utterance ?? 1) - TalkView.RowsBefore);
        }

        var rows = RowsOf(transcripts.Find(one => one.Number == shown.Number)!, record, answers);

        // Not every number has a row: a mark without words is a line of notes, and nothing that was said.
        // An answer may lie across two pages: while one is chosen, pages overlap by half.
        var first = Math.Max(0, rows.FindLastIndex(row => row.Number <= (from ?? 1)));
        var step = chosen is null ? TalkView.PageSize : TalkView.PageSize / 2;
        first = chosen is null ? first / step * step : first;
        return new(session, files, shown, [.. rows.Skip(first).Take(TalkView.PageSize)], questions, draft)
        {
            From = first + 1,
            Count = rows.Count,
            Choosing = chosen,
            Earlier = first > 0 ? rows[Math.Max(0, first - step)].Number : null,
            Later = first + TalkView.PageSize < rows.Count ? rows[first + step].Number : null,
        };
    }

    private static TalkFile FileOf(Transcript transcript, IReadOnlyList<Speaker> speakers, Dictionary<MemberId, string?> names)
    {
        var (utterances, messages) = (StoredTranscript.Utterances(transcript), StoredTranscript.Messages(transcript));
        var found = new SessionBot.Minutes.Transcripts.Roster(speakers);
        return new(
            transcript.Number, transcript.Kind, transcript.FileName, utterances.Count + messages.Count, utterances.Max(one => one.End ?? one.Start), names.GetValueOrDefault(transcript.AddedBy), transcript.AddedAt,
            [.. utterances.CountBy(one => one.Speaker ?? "").Select(one => new TalkSpeaker(
                one.Key, one.Value, found.Find(one.Key)?.Name, transcript.Names.Find(chosen => chosen.Label == one.Key)?.Name))]);
    }

    private static (List<TalkQuestion> Questions, Dictionary<string, string> Answers) Moments(
        SessionRecord record, Dictionary<int, string> files, Dictionary<string, (MinutesEdit Edit, string Who)> choices)
    {
        var moments = new QuestionMoments(record);
        var (questions, answers) = (new List<TalkQuestion>(), new Dictionary<string, string>());
        foreach (var question in record.Exchanges.Where(exchange => exchange.Kind == ExchangeKind.Question))
        {
            var (label, lines) = (question.Label ?? "", moments.Of(question));
            var choice = choices.TryGetValue(AnswerBook.PlaceOf(question.Asked[0].Id), out var last) ? last : default;
            var begin = lines.FirstOrDefault(line => StoredTranscript.ReadId(line.Source.Id) is not null);
            foreach (var line in lines)
            {
                answers[line.Source.Id] = label;
            }

            questions.Add(new(
                question.Asked[0].Id, label, string.Join('\n', question.Asked.Select(asked => asked.Text)), question.Answers.Count > 0,
                begin is not null && StoredTranscript.ReadId(begin.Source.Id) is var (file, utterance) ? new(file, files[file], utterance, begin.At, begin.Speaker) : null)
            {
                Last = lines.Count > 0 ? StoredTranscript.ReadId(lines[^1].Source.Id)?.Utterance ?? 0 : 0,
                ChosenBy = question.SpokenFromTo is null ? null : choice.Who,
                Seen = choice.Edit?.Number ?? 0,
            });
        }

        return (questions, answers);
    }

    /// <summary>The last that was done about each question's answer, and by whom.</summary>
    private async Task<Dictionary<string, (MinutesEdit Edit, string Who)>> ChoicesAsync(Session session, CancellationToken ct)
    {
        var edits = await db.MinutesEdits.AsNoTracking()
            .Where(edit => edit.SessionId == session.Id && (edit.Kind == MinutesEditKind.AnswerChosen || edit.Kind == MinutesEditKind.AnswerFreed)).OrderBy(edit => edit.Number).ToListAsync(ct);
        var actors = edits.ConvertAll(edit => edit.ActorId);
        var names = await db.Members.Where(member => actors.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.DisplayName, ct);
        return edits.GroupBy(edit => edit.Place).ToDictionary(group => group.Key, group => (group.Last(), names.GetValueOrDefault(group.Last().ActorId) ?? TalkTexts.Somebody));
    }

    private static List<SaidRow> RowsOf(Transcript transcript, SessionRecord record, Dictionary<string, string> answers) => transcript.Kind switch
    {
        TranscriptKind.Chat => [.. StoredTranscript.Messages(transcript).Select((message, at) => new SaidRow(at + 1, message.At, message.Sender, message.Text, false, null))],
        TranscriptKind.Speech =>
        [
            .. from line in record.Talk
               let place = StoredTranscript.ReadId(line.Source.Id)
               where place?.Number == transcript.Number
               select new SaidRow(place.Value.Utterance, line.At, line.Speaker, line.Source.Text, line.Kind != TalkLineKind.Speech, answers.GetValueOrDefault(line.Source.Id)),
        ],
    };

    private async Task<TalkDraft> DraftAsync(Session session, CancellationToken ct)
    {
        if (await drafts.IsUnderWayAsync(session.Id, ct))
        {
            return TalkDraft.UnderWay;
        }

        if (session.Phase.IsBeforeSession() || session.Phase.IsInSession())
        {
            return TalkDraft.TooEarly;
        }

        var (recorded, drafted) = (await LastAsync(session, SessionEventKind.TalkRecorded, ct), await LastAsync(session, SessionEventKind.MinutesDrafted, ct));
        return !await db.Minutes.AnyAsync(minutes => minutes.SessionId == session.Id && minutes.State != MinutesState.Dropped, ct) ? TalkDraft.None
            : recorded > drafted ? TalkDraft.Older
            : TalkDraft.UpToDate;
    }

    /// <summary>Clocks of several processes differ; the log counts.</summary>
    private async Task<int> LastAsync(Session session, SessionEventKind kind, CancellationToken ct) =>
        await db.SessionEvents.Where(entry => entry.SessionId == session.Id && entry.Kind == kind).MaxAsync(entry => (int?)entry.Version, ct) ?? 0;
}
