namespace InnovationPotential.Serialization;

/// <summary>Where a value stands below the root: its path is written out only when it is told.</summary>
/// <param name="Parent">The place of the object or array; null for the root.</param>
/// <param name="Name">The member's name; null for an item.</param>
/// <param name="Index">The item's position.</param>
internal sealed record JsonPlace(JsonPlace? Parent, string? Name, int Index)
{
    public static JsonPlace Root { get; } = new(null, null, 0);

    /// <summary>The path, such as <c>$.children[0].weight</c>.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<JsonPlace>();
            for (var place = this; place.Parent is not null; place = place.Parent) steps.Push(place);
            return "$" + string.Concat(steps.Select(s => s.Step));
        }
    }

    /// <summary>The last step of the path, such as <c>.weight</c>.</summary>
    public string Step => Name is null ? Invariant($"[{Index}]")
        : IsPlain(Name) ? $".{Name}" : $"['{Name}']";

    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '$');
}
