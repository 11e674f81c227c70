using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SessionBot.Domain;

namespace SessionBot.Storage.Model;

internal sealed class EntityIdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
    where TId : struct, IEntityId<TId>
{
    // An expression tree may not call a static abstract member itself.
    private static TId Make(Guid value) => TId.From(value);
}
