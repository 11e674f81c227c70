using System.Text.Json.Nodes;
using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.RichMenus;

internal static class MenuAnswer
{
    public static IResult Done() => ApiAnswer.Json(new JsonObject());

    public static IResult Accepted() => ApiAnswer.Json(new JsonObject(), StatusCodes.Status202Accepted);

    public static IResult NotFound() => ApiAnswer.Error(StatusCodes.Status404NotFound, "richmenu not found");

    public static IResult Refused(string message) => ApiAnswer.Error(StatusCodes.Status400BadRequest, message);

    public static IResult Id(string menuId) => ApiAnswer.Json(new JsonObject { ["richMenuId"] = menuId });

    /// <summary>The menu as the bot gave it, with its ID.</summary>
    public static JsonObject Json(StoredMenu menu)
    {
        var json = new JsonObject { ["richMenuId"] = menu.Id };
        foreach (var member in menu.Definition.EnumerateObject())
        {
            json[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        return json;
    }

    /// <summary>A menu can be shown once it has a picture.</summary>
    public static IResult? RefuseToShow(MenuBook menus, string menuId) => menus.Find(menuId) switch
    {
        null => NotFound(),
        { Image: null } => Refused("must upload richmenu image before applying it to user"),
        _ => null,
    };
}
