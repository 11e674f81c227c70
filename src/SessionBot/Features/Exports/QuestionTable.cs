using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Exports;

/// <summary>
/// A session's questions with all that became of them. Who wants no name has none here either. What was taken back keeps its row, for its number and its
/// fate, and nothing that anybody wrote.
/// </summary>
internal sealed class QuestionTable(SessionBotDb db, ReadAttachments attachments)
{
    private static readonly ExportColumn[] Columns =
    [
        new("number", ExportTexts.Number), new("kind", ExportTexts.Kind), new("text", ExportTexts.Text), new("wording", ExportTexts.Wording), new("asker", ExportTexts.Asker),
        new("askedAt", ExportTexts.AskedAt), new("standing", ExportTexts.Standing), new("label", ExportTexts.Label), new("assignee", ExportTexts.Assignee),
        new("supporters", ExportTexts.Supporters), new("answers", ExportTexts.Answers), new("attachments", ExportTexts.Attachments), new("needsCare", ExportTexts.NeedsCare),
    ];

    public async Task<ExportTable> ReadAsync(Session session, CancellationToken ct)
    {
        var all = await db.AllQuestionsAsync(session, ct);
        var askers = await db.AskersAsync(session, ct);
        var supporters = SupportRules.Count(all, await db.SupportsAsync(session, ct));
        var attached = await attachments.OfAsync(all.SelectMany(question => question.Parts), ct);
        var numbers = all.ToDictionary(question => question.Id, question => question.Number);
        return new($"questions-{session.Number}", Columns, [.. all.Select(Row)]);

        IReadOnlyList<object?> Row(Question question)
        {
            return
            [
                question.Number,
                QuestionReplies.Kind(question),
                Kept(question.Text),
                Kept(question.Reworded),
                Kept(BoardReplies.Asker(question, askers)),
                question.AskedAt.ToOffset(SessionPlan.Tokyo),
                LogTable.Standing(question.Standing, numbers),
                Kept(question.Label),
                Kept(MarkReplies.Assignee(question.Assignee)),
                Kept(supporters.GetValueOrDefault(question.Id)),
                Kept(string.Join('\n', question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => answer.Text))),
                Kept(attached.Of(question).Count(attachment => !attachment.IsLost)),
                Kept(question.NeedsCare),
            ];

            object? Kept(object? value) => question.State == QuestionState.Withdrawn ? null : value;
        }
    }
}
