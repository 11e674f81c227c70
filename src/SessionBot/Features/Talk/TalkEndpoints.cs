using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;

namespace SessionBot.Features.Talk;

/// <summary>What was said in a session, as meeting tools wrote it down: organizers add the files and say who the speakers are.</summary>
internal static class TalkEndpoints
{
    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/talk";

    /// <param name="row">Counted from 1.</param>
    public static string AddressOf(int number, int file, int row) => $"{AddressOf(number)}?file={file}&from={row}#u{row}";

    /// <summary>Where the answer of a question is chosen.</summary>
    /// <param name="question">As evidence calls it.</param>
    /// <param name="file">The one that the choice begins with; the first where it does not matter.</param>
    public static string ChoiceOf(int number, string question, int? file = null, int? row = null) =>
        $"{AddressOf(number)}?question={Uri.EscapeDataString(question)}{(file is null ? "" : $"&file={file}")}{(row is null ? "" : $"&from={row}")}#said";

    /// <summary>Beside the group of a session's other pages: how large a form may be is told before anything reads it.</summary>
    public static void MapTalk(this RouteGroupBuilder console)
    {
        var talk = console.MapGroup("/sessions/{number:int}/talk")
            .AddEndpointFilter(UploadLimit.CheckAsync).AddEndpointFilter(CheckedForms.CheckAsync).AddEndpointFilter(CurrentSession.EnterAsync).DisableAntiforgery();
        talk.MapGet("", ShowAsync);
        talk.MapPost("", DoAsync);
    }

    private static async Task<IResult> ShowAsync([FromQuery] int? file, [FromQuery] int? from, [FromQuery] string? question, CurrentSession current, ReadTalk talk, CancellationToken ct) =>
        Page(await talk.ReadAsync(current.Session, file, from, question, ct), null, null);

    private static async Task<IResult> DoAsync(
        HttpRequest request, CurrentSession current, CurrentOrganizer organizer, AddTranscripts add, NameSpeakers name, RemoveTranscript remove, ChooseAnswer choose, ReadTalk talk, CancellationToken ct)
    {
        var form = await TalkForm.ReadAsync(request, ct);
        var (session, group, by) = (current.Session.Id, organizer.Group.Key, organizer.Member.Id);
        TalkAnswer answer;
        switch (form.Verb)
        {
            case TalkForm.Add:
                answer = await add.HandleAsync(form, session, group, by, ct);
                break;
            case TalkForm.Name:
                answer = await name.HandleAsync(form, session, group, by, ct);
                break;
            case TalkForm.Remove:
                answer = await remove.HandleAsync(form, session, group, by, ct);
                break;
            case TalkForm.Answer or TalkForm.NoAnswer or TalkForm.FreeAnswer:
                answer = await choose.HandleAsync(form, session, group, by, ct);
                break;
            default:
                return TypedResults.BadRequest();
        }

        return Page(await talk.ReadAsync(await current.ReadAnewAsync(ct), answer.Number, null, answer.IsOfAnswer ? form.Question : null, ct), answer, answer.IsFault ? form : null);
    }

    private static RazorComponentResult<TalkPage> Page(TalkView view, TalkAnswer? answer, TalkForm? refused) => new(new
    {
        View = view,
        Answer = answer,
        Written = refused?.Text,
        Unsaved = refused?.Verb == TalkForm.Name ? refused.Names : null,
    })
    { PreventStreamingRendering = true };
}
