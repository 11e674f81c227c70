using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Exports;

/// <summary>A session's questions with all that became of them. Who wants no name has none here either; what was unsent is gone.</summary>
internal sealed class QuestionTable(SessionBotDb db)
{
    private static readonly ExportColumn[] Columns =
    [
        new("number", ExportTexts.Number), new("kind", ExportTexts.Kind), new("text", ExportTexts.Text), new("asker", ExportTexts.Asker), new("askedAt", ExportTexts.AskedAt),
        new("standing", ExportTexts.Standing), new("supporters", ExportTexts.Supporters), new("answers", ExportTexts.Answers), new("needsCare", ExportTexts.NeedsCare),
    ];

    public async Task<ExportTable> ReadAsync(Session session, CancellationToken ct)
    {
        var all = await db.AllQuestionsAsync(session, ct);
        var askers = await db.AskersAsync(session, ct);
        var supporters = SupportRules.Count(all, await db.SupportsAsync(session, ct));
        var numbers = all.ToDictionary(question => question.Id, question => question.Number);
        return new($"questions-{session.Number}", Columns, [.. all.Select(question => (IReadOnlyList<object?>)
        [
            question.Number,
            QuestionReplies.Kind(question),
            question.Text,
            BoardReplies.Asker(question, askers),
            question.AskedAt.ToOffset(SessionPlan.Tokyo),
            LogTable.Standing(question.Standing, numbers),
            supporters.GetValueOrDefault(question.Id),
            string.Join('\n', question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => answer.Text)),
            question.NeedsCare,
        ])]);
    }
}
