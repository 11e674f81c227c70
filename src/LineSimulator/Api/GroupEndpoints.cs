using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.People;
using LineSimulator.Webhooks;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Groups and rooms, whose paths differ in one word.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#group (2026-08)</remarks>
internal static class GroupEndpoints
{
    private const int PageSize = 100;

    public static IResult Summary(string chatId, PlatformState state) => In(ChatKind.Group, chatId, state, group =>
        ApiAnswer.Json(new JsonObject { ["groupId"] = group.Id, ["groupName"] = group.Name }));

    public static IResult Member(ChatKind kind, string chatId, string userId, PlatformState state) => In(kind, chatId, state, group =>
        group.MemberIds.Contains(userId) ? ApiAnswer.Json(ProfileEndpoints.Profile(state.User(userId))) : NotFound());

    public static IResult MemberCount(ChatKind kind, string chatId, PlatformState state) => In(kind, chatId, state, group =>
        ApiAnswer.Json(new JsonObject { ["count"] = group.MemberIds.Count }));

    public static IResult MemberIds(ChatKind kind, string chatId, HttpRequest request, PlatformState state) =>
        state.Channel.Options.IsVerifiedAccount
            ? In(kind, chatId, state, group => IdPage.Answer("memberIds", group.MemberIds, request.Query["start"].ToString(), PageSize))
            : IdPage.NotVerified();

    public static IResult Leave(ChatKind kind, string chatId, HttpResponse response, PlatformState state, Courier courier) =>
        In(kind, chatId, state, group =>
        {
            var webhookEvent = new GroupActs(state).Leave(group.Id);

            // The bot has its answer before it hears of the leaving.
            response.OnCompleted(() => courier.DeliverAsync(webhookEvent, null, CancellationToken.None));
            return ApiAnswer.Json(new JsonObject());
        });

    private static IResult In(ChatKind kind, string chatId, PlatformState state, Func<SimulatedGroup, IResult> answer)
    {
        lock (state.Gate)
        {
            return state.FindGroup(chatId) is { HasBot: true } group && group.Kind == kind ? answer(group) : NotFound();
        }
    }

    private static IResult NotFound() => ApiAnswer.Error(StatusCodes.Status404NotFound, "Not found");
}
