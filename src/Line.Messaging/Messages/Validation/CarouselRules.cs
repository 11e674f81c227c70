namespace Line.Messaging;

internal static class CarouselRules
{
    public static void Check(FaultCollector faults, string path, CarouselTemplate carousel)
    {
        path = $"{path}.columns";
        var columns = carousel.Columns;
        faults.Count(path, columns.Count, 1, MessageLimits.CarouselColumns);
        for (var index = 0; index < columns.Count; index++)
        {
            CheckColumn(faults, $"{path}[{index}]", columns[index]);
        }

        if (columns.Select(column => column.Actions.Count).Distinct().Count() > 1)
        {
            faults.Add(path, "different numbers of actions", "every column has as many");
        }

        if (columns.Select(column => column.ThumbnailImageUrl is null).Distinct().Count() > 1)
        {
            faults.Add(path, "an image in some columns only", "give one to all or to none");
        }

        if (columns.Select(column => column.Title is null).Distinct().Count() > 1)
        {
            faults.Add(path, "a title in some columns only", "give one to all or to none");
        }
    }

    public static void Check(FaultCollector faults, string path, ImageCarouselTemplate carousel)
    {
        path = $"{path}.columns";
        faults.Count(path, carousel.Columns.Count, 1, MessageLimits.CarouselColumns);
        for (var index = 0; index < carousel.Columns.Count; index++)
        {
            faults.MediaUrl($"{path}[{index}].imageUrl", carousel.Columns[index].ImageUrl);
            ActionRules.Check(faults, $"{path}[{index}].action", carousel.Columns[index].Action, ActionPlace.ImageCarousel);
        }
    }

    private static void CheckColumn(FaultCollector faults, string path, CarouselColumn column)
    {
        var textLimit = MessageLimits.CarouselText;
        if (column.ThumbnailImageUrl is not null)
        {
            faults.MediaUrl($"{path}.thumbnailImageUrl", column.ThumbnailImageUrl);
            textLimit = MessageLimits.CarouselTextWithImageOrTitle;
        }

        if (column.Title is not null)
        {
            faults.Graphemes($"{path}.title", column.Title, 1, MessageLimits.CarouselTitle);
            textLimit = MessageLimits.CarouselTextWithImageOrTitle;
        }

        faults.Color($"{path}.imageBackgroundColor", column.ImageBackgroundColor, takesAlpha: false);
        faults.Graphemes($"{path}.text", column.Text, 1, textLimit);
        if (column.DefaultAction is { } defaultAction)
        {
            ActionRules.Check(faults, $"{path}.defaultAction", defaultAction, ActionPlace.Template);
        }

        TemplateRules.CheckActions(faults, path, column.Actions, 1, MessageLimits.CarouselActions);
    }
}
