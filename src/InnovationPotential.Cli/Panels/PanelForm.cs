namespace InnovationPotential.Cli.Panels;

/// <summary>What experts are asked for.</summary>
internal enum PanelForm
{
    /// <summary>Scores of units on indicators.</summary>
    Scores,

    /// <summary>Points spread over the parts of each dimension.</summary>
    Budget,

    /// <summary>How many times more important one part of a dimension is than another.</summary>
    Pairs,
}
