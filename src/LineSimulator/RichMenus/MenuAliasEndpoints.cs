using System.Text.Json.Nodes;
using LineSimulator.Api;
using LineSimulator.Api.Rules;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.RichMenus;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#create-rich-menu-alias (2026-08)</summary>
internal static class MenuAliasEndpoints
{
    public static Task<IResult> CreateAsync(HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        body =>
        {
            AliasRules.RequireAlias(body);
            body.RequireText("richMenuId");
        },
        body => MenuEndpoints.InBook(state, menus =>
        {
            var alias = body.GetProperty("richMenuAliasId").GetString()!;
            if (menus.FindAlias(alias) is not null)
            {
                return MenuAnswer.Refused("conflict richmenu alias id");
            }

            return menus.Aliases.Count >= MenuBook.Limit
                ? MenuAnswer.Refused($"The account has {MenuBook.Limit} rich menu aliases already")
                : Point(menus, alias, body.GetProperty("richMenuId").GetString()!);
        }),
        ct);

    public static Task<IResult> UpdateAsync(string richMenuAliasId, HttpContext http, PlatformState state, CancellationToken ct) => JsonCall.AnswerAsync(
        http,
        body => body.RequireText("richMenuId"),
        body => MenuEndpoints.InBook(state, menus => menus.FindAlias(richMenuAliasId) is null
            ? NotFound()
            : Point(menus, richMenuAliasId, body.GetProperty("richMenuId").GetString()!)),
        ct);

    public static IResult Delete(string richMenuAliasId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
        menus.RemoveAlias(richMenuAliasId) ? MenuAnswer.Done() : NotFound());

    public static IResult Get(string richMenuAliasId, PlatformState state) => MenuEndpoints.InBook(state, menus =>
        menus.FindAlias(richMenuAliasId) is { } menuId ? ApiAnswer.Json(Json(richMenuAliasId, menuId)) : NotFound());

    public static IResult List(PlatformState state) => MenuEndpoints.InBook(state, menus => ApiAnswer.Json(
        new JsonObject { ["aliases"] = new JsonArray([.. menus.Aliases.Select(alias => Json(alias.Key, alias.Value))]) }));

    private static IResult Point(MenuBook menus, string alias, string menuId)
    {
        if (menus.Find(menuId) is not { Image: not null })
        {
            return MenuAnswer.Refused("richmenu not found, or it has no image");
        }

        menus.SetAlias(alias, menuId);
        return MenuAnswer.Done();
    }

    private static JsonObject Json(string alias, string menuId) => new() { ["richMenuAliasId"] = alias, ["richMenuId"] = menuId };

    private static IResult NotFound() => ApiAnswer.Error(StatusCodes.Status404NotFound, "richmenu alias not found");
}
