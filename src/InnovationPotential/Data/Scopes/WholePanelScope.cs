namespace InnovationPotential.Data;

/// <summary>All periods together.</summary>
internal sealed record WholePanelScope : FitScope
{
    /// <summary>The scope in words.</summary>
    public override string ToString() => "whole panel";
}
