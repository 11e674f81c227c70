using SessionBot.Features.Console;
using SessionBot.Features.SignIn;
using SessionBot.Pages;

namespace SessionBot.Features.Attachments;

/// <summary>Hands a photo or a file that a member sent to the organizers of the own group. Whatever is in it: it is no page of ours, and runs nothing.</summary>
internal static class AttachmentEndpoint
{
    /// <summary>Browsers bring a little style of their own to show a picture by itself.</summary>
    private const string Policy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static string AddressOf(string name) => $"{ConsoleEndpoints.Path}/attachments/{name}";

    public static void MapAttachments(this RouteGroupBuilder console) => console.MapGet("/attachments/{name}", ReadAsync);

    private static async Task<IResult> ReadAsync(
        string name, HttpResponse response, CurrentOrganizer organizer, ReadAttachments attachments, AttachmentStore store, CancellationToken ct)
    {
        if (await attachments.FindAsync(organizer.Group.Id, name, ct) is not { } attachment || store.TryOpen(name) is not { } content)
        {
            return new ProblemAnswer(StatusCodes.Status404NotFound, AttachmentTexts.NotFoundTitle, AttachmentTexts.NotFound);
        }

        response.Headers.CacheControl = "private, no-store";
        response.Headers.ContentSecurityPolicy = Policy;
        return TypedResults.Stream(
            content, attachment.MediaType,
            ShownAttachment.IsShownByBrowsers(attachment.MediaType) ? null : AttachmentReplies.DownloadName(attachment), enableRangeProcessing: true);
    }
}
