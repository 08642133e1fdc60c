namespace InnovationPotential.Validation;

/// <summary>A node of a model and where it stands in the tree.</summary>
internal sealed class ModelPlace(ModelNode node, ModelPlace? parent, int index)
{
    public ModelNode Node => node;

    public ModelPlace? Parent => parent;

    /// <summary>The places of the children that are there.</summary>
    public List<ModelPlace> Children { get; } = [];

    /// <summary>Whether something is wrong with the node by itself, so that what depends on it cannot be judged.</summary>
    public bool HasErrors { get; set; }

    /// <summary>The path in JSON, such as <c>$.children[0].children[2]</c>.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            for (var place = this; place.Parent is not null; place = place.Parent)
                steps.Push(FormattableString.Invariant($".children[{place.Index}]"));
            return "$" + string.Concat(steps);
        }
    }

    /// <summary>How far below the root it stands.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    private int Index => index;

    /// <summary>All places of a tree, each before those below it. Nulls among the children have none.</summary>
    public static IReadOnlyList<ModelPlace> Of(Dimension root)
    {
        var places = new List<ModelPlace>();
        var open = new Stack<ModelPlace>([new ModelPlace(root, null, 0)]);
        while (open.TryPop(out var place))
        {
            places.Add(place);
            place.Parent?.Children.Add(place);
            if (place.Node is not Dimension dimension) continue;
            for (var i = dimension.Children.Count - 1; i >= 0; i--)
            {
                if (dimension.Children[i] is { } child) open.Push(new ModelPlace(child, place, i));
            }
        }

        return places;
    }

    /// <summary>Whether the place is below another one.</summary>
    public bool IsBelow(ModelPlace other)
    {
        var above = Parent;
        while (above is not null && above != other) above = above.Parent;
        return above is not null;
    }

    /// <summary>The place of a diagnostic at the node, or at one of its members.</summary>
    public Location At(string member = "") => new() { Node = Node.Code, Path = Path + member };
}
