using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;

namespace SessionBot.Features.Attachments;

/// <summary>Attachments by the messages that they came in; asked for in the order of those.</summary>
public sealed record AttachmentsByMessage(IReadOnlyDictionary<string, ShownAttachment> All)
{
    public static AttachmentsByMessage None { get; } = new(new Dictionary<string, ShownAttachment>());

    public IReadOnlyList<ShownAttachment> Of(Question question) => Of(question.InOrder().Select(part => part.LineMessageId));

    public IReadOnlyList<ShownAttachment> Of(IEnumerable<ReportMessage> messages) => Of(messages.Select(message => message.LineMessageId));

    private List<ShownAttachment> Of(IEnumerable<string> messages) => [.. messages.Select(id => All.GetValueOrDefault(id)).OfType<ShownAttachment>()];
}
