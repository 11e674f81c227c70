using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Pages;

namespace SessionBot.Features.Policy;

/// <summary>States to anybody how a group's questions are chosen.</summary>
internal static class PolicyEndpoint
{
    private const string Path = "/policy";

    public static string AddressOf(string group) => $"{Path}/{Uri.EscapeDataString(group)}";

    public static void MapPolicy(this IEndpointRouteBuilder app) => app.MapGet(Path + "/{group}", IResult (string group, IOptions<StudyGroupCatalog> groups) =>
        groups.Value.TryGetValue(group, out var known)
            ? new RazorComponentResult<PolicyPage>(new { Group = known.Name, Lines = Lines(known) }) { PreventStreamingRendering = true }
            : new ProblemAnswer(StatusCodes.Status404NotFound, PolicyTexts.UnknownTitle, PolicyTexts.UnknownDetail));

    private static IReadOnlyList<string> Lines(StudyGroupOptions group) => group.QuestionPolicy.Count > 0 ? group.QuestionPolicy : PolicyTexts.Policy.Split('\n');
}
