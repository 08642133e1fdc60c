namespace InnovationPotential;

/// <summary>The part an indicator plays in the innovation process.</summary>
/// <remarks>
/// Potential is made of inputs and processes; an index that averages them with outputs measures neither
/// (OECD/JRC Handbook 2008, p. 22; Edquist et al. 2018).
/// </remarks>
public enum IndicatorRole
{
    /// <summary>Something put in: people, money, equipment.</summary>
    Input,

    /// <summary>Something done: cooperation, management, learning.</summary>
    Process,

    /// <summary>Something achieved: products, patents, sales.</summary>
    Output,

    /// <summary>Surroundings that help or hinder.</summary>
    Context,
}
