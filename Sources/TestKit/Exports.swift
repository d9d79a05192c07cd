// A story speaks of all of these; one import brings them.
@_exported import Civil
@_exported import Control
@_exported import DemoDay
@_exported import Journal
@_exported import OBSProtocol
@_exported import Shows
@_exported import Staffing
@_exported import Terminal
