using System.Text.Json;
using LineSimulator.Api;
using LineSimulator.Api.Rules;
using LineSimulator.People;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.RichMenus;

/// <summary>Who sees which menu.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#link-rich-menu-to-user (2026-08)</remarks>
internal static class MenuLinkEndpoints
{
    private const int MaxUsers = 500;

    public static IResult SetDefault(string richMenuId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
    {
        if (MenuAnswer.RefuseToShow(menus, richMenuId) is { } refusal)
        {
            return refusal;
        }

        menus.DefaultId = richMenuId;
        return MenuAnswer.Done();
    });

    public static IResult GetDefault(PlatformState state) => MenuEndpoints.InBook(state, menus =>
        menus.DefaultId is { } id ? MenuAnswer.Id(id) : ApiAnswer.Error(StatusCodes.Status404NotFound, "no default richmenu"));

    public static IResult CancelDefault(PlatformState state) => MenuEndpoints.InBook(state, menus =>
    {
        menus.DefaultId = null;
        return MenuAnswer.Done();
    });

    public static IResult Link(string userId, string richMenuId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
    {
        if ((RefuseUser(userId, state) ?? MenuAnswer.RefuseToShow(menus, richMenuId)) is { } refusal)
        {
            return refusal;
        }

        menus.Link(userId, richMenuId);
        return MenuAnswer.Done();
    });

    public static IResult Unlink(string userId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
    {
        if (RefuseUser(userId, state) is { } refusal)
        {
            return refusal;
        }

        menus.Unlink(userId);
        return MenuAnswer.Done();
    });

    public static IResult OfUser(string userId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
        RefuseUser(userId, state)
        ?? (menus.LinkOf(userId) is { } id ? MenuAnswer.Id(id) : ApiAnswer.Error(StatusCodes.Status404NotFound, "the user has no richmenu")));

    public static Task<IResult> BulkLinkAsync(HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        body =>
        {
            body.RequireText("richMenuId");
            CheckUsers(body);
        },
        body => MenuEndpoints.InBook(state, menus =>
        {
            var menuId = body.GetProperty("richMenuId").GetString()!;
            if (MenuAnswer.RefuseToShow(menus, menuId) is { } refusal)
            {
                return refusal;
            }

            foreach (var userId in Users(body, state))
            {
                menus.Link(userId, menuId);
            }

            return MenuAnswer.Accepted();
        }),
        ct);

    public static Task<IResult> BulkUnlinkAsync(HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        CheckUsers,
        body => MenuEndpoints.InBook(state, menus =>
        {
            foreach (var userId in Users(body, state))
            {
                menus.Unlink(userId);
            }

            return MenuAnswer.Accepted();
        }),
        ct);

    private static void CheckUsers(RequestNode body)
    {
        foreach (var user in body.RequireArray("userIds", 1, MaxUsers))
        {
            if (!user.TryText(out var id) || !LineId.IsUser(id))
            {
                user.Fail("Must be a user ID");
            }
        }
    }

    // Of the unknown nothing is said: the work is done in the background.
    private static IEnumerable<string> Users(JsonElement body, PlatformState state) =>
        body.GetProperty("userIds").EnumerateArray().Select(id => id.GetString()!).Where(id => state.FindUser(id) is not null);

    private static IResult? RefuseUser(string userId, PlatformState state)
    {
        if (!LineId.IsUser(userId))
        {
            return MenuAnswer.Refused("The value for the 'userId' parameter is invalid");
        }

        return state.FindUser(userId) is null ? ApiAnswer.Error(StatusCodes.Status404NotFound, "Not found") : null;
    }
}
