using LineSimulator.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Page.Views;

/// <summary>What the page reads.</summary>
internal static class ViewEndpoints
{
    // The generator of request delegates does not see generated JSON types: a lambda that uses one names its result.
    public static void MapViews(this IEndpointRouteBuilder page)
    {
        page.MapGet("/state", IResult (StateViews views) => Results.Json(views.Read(), ReadableJson.Views.StateView));
        page.MapGet("/chats", IResult (HttpRequest request, ChatViews views) => Results.Json(views.Read([.. request.Query["id"].OfType<string>()]), ReadableJson.Views.IReadOnlyListChatView));
        page.MapGet("/journal", IResult (CallJournal journal) =>
            Results.Json([.. journal.Entries.Select(JournalLineView.Of)], ReadableJson.Views.IReadOnlyListJournalLineView));
        page.MapGet("/journal/{number:long}", IResult (long number, CallJournal journal) =>
            journal.Find(number) is { } entry ? Results.Json(entry, ReadableJson.Views.JournalEntry) : Results.NotFound());
        page.MapGet("/contents/{messageId}", Content);
        page.MapGet("/chats/{id}/menu-image", (string id, LinePlatform platform) =>
            platform.FindUser(id) is not null && platform.RichMenuFor(id) is { } menu ? Results.Bytes(menu.Image.ToArray(), menu.MediaType) : Results.NotFound());
    }

    private static IResult Content(string messageId, PhoneContents contents, HttpContext http)
    {
        if (contents.Find(messageId) is not { } content || contents.Open(messageId) is not { } bytes)
        {
            return Results.NotFound();
        }

        // A person may have sent a page with a script: it must never run as one of ours.
        http.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(bytes, content.MediaType);
    }
}
