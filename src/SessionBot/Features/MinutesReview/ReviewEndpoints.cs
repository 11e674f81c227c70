using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.Minutes;
using SessionBot.Features.SignIn;
using SessionBot.Live;
using SessionBot.Minutes.Reviewing;
using SessionBot.Pages;
using SessionBot.Storage;

namespace SessionBot.Features.MinutesReview;

/// <summary>The minutes of a session as organizers review, edit and approve them.</summary>
internal static class ReviewEndpoints
{
    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/minutes";

    public static void MapReview(this RouteGroupBuilder session)
    {
        session.MapGet("/minutes", ShowAsync);
        session.MapGet("/minutes/news", NewsAsync);
        session.MapGet("/minutes/compare", CompareAsync);
        session.MapPost("/minutes", DoAsync);
    }

    private static async Task<IResult> ShowAsync([FromQuery] string? at, CurrentSession current, CurrentOrganizer organizer, ReadReview review, CancellationToken ct) =>
        Page(await review.ReadAsync(current.Session, organizer.Group.Key, ct), at, null, null, null);

    /// <summary>Where nothing goes wrong and nothing is to be said, the way back reloads no form.</summary>
    private static async Task<IResult> DoAsync(
        [FromForm] ReviewCommand form, CurrentSession current, CurrentOrganizer organizer, ReviewDesk desk, ReadReview review, CancellationToken ct)
    {
        if (form.Verb is null)
        {
            return TypedResults.BadRequest();
        }

        var answer = await desk.HandleAsync(form, current.Session.Id, organizer.Group, organizer.Member.Id, ct);
        if (answer is { Told: null, Sentence: var sentence, Part: var part })
        {
            return TypedResults.LocalRedirect(AddressOf(current.Session.Number) + (sentence is not null ? $"?at={sentence}#{sentence}" : part is not null ? $"#{ReviewReplies.IdOf(part)}" : ""));
        }

        var view = await review.ReadAsync(await current.ReadAnewAsync(ct), organizer.Group.Key, ct);
        return Page(view, answer.Sentence, answer, form.Verb, answer.IsFault && !IsOfOtherVersion(form, view) ? form.Text : null);
    }

    /// <summary>Words that tell of a version, and lead to it, are not offered for another one.</summary>
    private static bool IsOfOtherVersion(ReviewCommand form, ReviewView view) => form.Verb == ReviewCommand.Announce && view.Offer?.Revision != form.Revision;

    /// <summary>Tells a page that is open of a newer revision; it never replaces what somebody reads or writes in.</summary>
    private static async Task<IResult> NewsAsync([FromQuery] int? revision, HttpResponse response, CurrentSession current, SessionBotDb db, DraftQueue drafts, CancellationToken ct)
    {
        response.Headers.ETag = LiveTag.Of(current.Session.Version);
        var newest = await db.Minutes.Where(minutes => minutes.SessionId == current.Session.Id && minutes.State != MinutesState.Dropped).MaxAsync(minutes => (int?)minutes.Revision, ct) ?? 0;
        return new RazorComponentResult<ReviewNews>(new
        {
            Address = AddressOf(current.Session.Number),
            Seen = revision ?? newest,
            Newest = newest,
            IsDrafting = await drafts.IsUnderWayAsync(current.Session.Id, ct),
            IsUnchanged = await db.IsDraftUnchangedAsync(current.Session.Id, ct),
        })
        { PreventStreamingRendering = true };
    }

    private static async Task<IResult> CompareAsync([FromQuery] int? from, [FromQuery] int? to, CurrentSession current, SessionBotDb db, CancellationToken ct)
    {
        if (from is null || to is null)
        {
            return TypedResults.LocalRedirect(AddressOf(current.Session.Number));
        }

        return await FindAsync(from) is not { } before || await FindAsync(to) is not { } after
            ? new ProblemAnswer(StatusCodes.Status404NotFound, ReviewTexts.NoVersionTitle, ReviewTexts.NoVersion)
            : new RazorComponentResult<ComparePage>(new
            {
                Session = current.Session,
                From = before.Revision,
                To = after.Revision,
                Changes = DocumentDiff.Of(StoredMinutes.Read(before.Document).Document, StoredMinutes.Read(after.Document).Document),
            })
            { PreventStreamingRendering = true };

        Task<MinutesRevision?> FindAsync(int? revision) => db.Minutes.AsNoTracking()
            .SingleOrDefaultAsync(minutes => minutes.SessionId == current.Session.Id && minutes.Revision == revision && minutes.State != MinutesState.Dropped, ct);
    }

    private static RazorComponentResult<ReviewPage> Page(ReviewView view, string? open, ReviewAnswer? answer, string? done, string? written) => new(new
    {
        View = view,
        Open = open,
        Answer = answer,
        Done = done,
        Written = written,
        Preview = view.Minutes is { } minutes ? MinutesLinks.PathOf(view.Session, minutes.Newest) : null,
        PreviewOfMembers = view.Minutes is { } read && StoredMinutes.IsForMembersToo(read.Newest.Document) ? MinutesLinks.PathOf(view.Session, read.Newest, Audience.Members) : null,
    })
    { PreventStreamingRendering = true };
}
