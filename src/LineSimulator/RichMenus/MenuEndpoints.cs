using System.Text.Json.Nodes;
using LineSimulator.Api;
using LineSimulator.Api.Rules;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.RichMenus;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#rich-menu (2026-08)</summary>
internal static class MenuEndpoints
{
    public static Task<IResult> CreateAsync(HttpContext http, PlatformState state, CancellationToken ct) =>
        JsonCall.AnswerAsync(http, RichMenuRules.Check, definition => InBook(state, menus =>
        {
            if (menus.All.Count >= MenuBook.Limit)
            {
                return MenuAnswer.Refused($"The account has {MenuBook.Limit} rich menus already");
            }

            var menu = new StoredMenu(state.Ids.NextRichMenuId(), definition);
            menus.Add(menu);
            return MenuAnswer.Id(menu.Id);
        }), ct);

    public static Task<IResult> ValidateAsync(HttpContext http, CancellationToken ct) =>
        JsonCall.AnswerAsync(http, RichMenuRules.Check, _ => MenuAnswer.Done(), ct);

    public static IResult Get(string richMenuId, PlatformState state) => InBook(state, menus =>
        menus.Find(richMenuId) is { } menu ? ApiAnswer.Json(MenuAnswer.Json(menu)) : MenuAnswer.NotFound());

    public static IResult List(PlatformState state) => InBook(state, menus =>
        ApiAnswer.Json(new JsonObject { ["richmenus"] = new JsonArray([.. menus.All.Select(MenuAnswer.Json)]) }));

    public static IResult Delete(string richMenuId, PlatformState state) => InBook(state, menus =>
        menus.Remove(richMenuId) ? MenuAnswer.Done() : MenuAnswer.NotFound());

    public static IResult InBook(PlatformState state, Func<MenuBook, IResult> answer)
    {
        lock (state.Gate)
        {
            return answer(state.Channel.Menus);
        }
    }
}
