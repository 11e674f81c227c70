using System.Net;
using Line.Messaging;

namespace SessionBot.Features.Menu;

/// <summary>The menus of one group's LINE account: reads them, and makes one change at a time.</summary>
internal sealed class LineMenus(ILineMessagingClient line)
{
    /// <param name="candidate">The name of a menu that may be put in place, so that its image must be known; null for none.</param>
    public async Task<MenuState> ReadAsync(string? candidate, CancellationToken ct)
    {
        const string doing = "Reading LINE's menus";
        var listed = await MenuFailure.OnLineAsync(doing, () => line.GetRichMenuListAsync(ct), ct);
        var aliases = await MenuFailure.OnLineAsync(doing, () => line.GetRichMenuAliasListAsync(ct), ct);
        var shown = await MenuFailure.OnLineAsync(doing, () => DefaultAsync(ct), ct);
        var menus = new List<PlacedMenu>();
        foreach (var menu in listed)
        {
            // LINE shows no menu without an image, so the one that is shown has one.
            var hasImage = menu.Name != candidate || menu.RichMenuId == shown
                || await MenuFailure.OnLineAsync(doing, () => HasImageAsync(menu.RichMenuId, ct), ct);
            menus.Add(new PlacedMenu(menu.Name, menu.RichMenuId, hasImage));
        }

        return new MenuState(menus, aliases.ToDictionary(alias => alias.RichMenuAliasId, alias => alias.RichMenuId), shown);
    }

    /// <summary>Lets LINE check the menu without creating it.</summary>
    /// <exception cref="MenuException">LINE would refuse it.</exception>
    public async Task CheckAsync(DesiredMenu desired, CancellationToken ct)
    {
        if (await MenuFailure.OnLineAsync("LINE's check of the new menu", () => line.ValidateRichMenuAsync(desired.Menu, ct), ct) is [_, ..] faults)
        {
            throw new MenuException(
                $"LINE refuses the menu: {string.Join(" · ", faults.Select(fault => $"{fault.Property} {fault.Message}".Trim()))}. Nothing was changed: correct the menu file.");
        }
    }

    /// <param name="desired">What a plan creates and uploads; null for a plan that does neither.</param>
    public async Task CarryOutAsync(IReadOnlyList<MenuStep> plan, DesiredMenu? desired, CancellationToken ct)
    {
        string? created = null;
        foreach (var step in plan)
        {
            await MenuFailure.OnLineAsync($"The step \"{step.Words.Verb} {step.Words.What}\"", () => TakeAsync(step), ct);
        }

        async Task<bool> TakeAsync(MenuStep step)
        {
            switch (step)
            {
                case MenuStep.Create:
                    created = await line.CreateRichMenuAsync(desired!.Menu, ct);
                    break;
                case MenuStep.UploadImage upload:
                    using (var image = new MemoryStream(desired!.Image.Bytes))
                    {
                        await line.UploadRichMenuPngImageAsync(image, IdOf(upload.Menu), desired.Menu.Size, ct);
                    }

                    break;
                case MenuStep.Point { IsNew: true } point:
                    await line.CreateRichMenuAliasAsync(point.Alias, IdOf(point.To), ct);
                    break;
                case MenuStep.Point point:
                    await line.UpdateRichMenuAliasAsync(point.Alias, IdOf(point.To), ct);
                    break;
                case MenuStep.Show show:
                    await line.SetDefaultRichMenuAsync(IdOf(show.Menu), ct);
                    break;
                case MenuStep.Delete delete:
                    await DeleteAsync(IdOf(delete.Menu));
                    break;
                default:
                    throw new InvalidOperationException($"No request for {step.GetType().Name}.");
            }

            return true;
        }

        string IdOf(PlacedMenu menu) => menu.Id ?? created ?? throw new InvalidOperationException($"{menu.Name} is used before it is created.");

        async Task DeleteAsync(string id)
        {
            try
            {
                await line.DeleteRichMenuAsync(id, ct);
            }
            catch (LineResponseException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
            {
                // Gone is what was wanted.
            }
        }
    }

    private async Task<bool> HasImageAsync(string id, CancellationToken ct)
    {
        using var image = await line.DownloadRichMenuImageAsync(id, ct);
        return image is ContentResult.Ready;
    }

    private async Task<string?> DefaultAsync(CancellationToken ct)
    {
        try
        {
            return await line.GetDefaultRichMenuIdAsync(ct);
        }
        catch (LineResponseException exception) when (exception.StatusCode == HttpStatusCode.Forbidden)
        {
            // Set in LINE Official Account Manager, which does not tell; ours goes before it.
            return null;
        }
    }
}
