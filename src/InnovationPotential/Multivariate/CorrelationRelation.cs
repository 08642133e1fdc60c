namespace InnovationPotential.Multivariate;

/// <summary>How two correlated nodes stand to each other in the model's tree.</summary>
public enum CorrelationRelation
{
    /// <summary>Two indicators of the same dimension.</summary>
    WithinDimension,

    /// <summary>An indicator or a dimension, and the dimension it is part of.</summary>
    WithDimension,

    /// <summary>An indicator or a dimension, and the root, where that is not the dimension it is part of.</summary>
    WithRoot,

    /// <summary>An indicator or a dimension, and a dimension above it that is neither the one it is part of nor the root.</summary>
    WithAncestor,

    /// <summary>Two dimensions at the same depth of the tree.</summary>
    AmongDimensions,

    /// <summary>The root or a dimension, and a column outside the model.</summary>
    WithOutside,
}
